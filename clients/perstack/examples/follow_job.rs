//! Starts a job and prints its checkpoints until it ends.
//!
//! ```sh
//! PERSTACK_API_KEY=… cargo run -p perstack-client --example follow_job -- APPLICATION_ID @org/expert "the task"
//! ```
//!
//! A cut connection does not end the job: the stream is opened again, and what was printed before
//! is told by its id.

use std::collections::HashSet;
use std::error::Error;
use std::time::Duration;

use perstack_client::{Client, ExpertKey, JobStatusExt, types::StartJobInput};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(application), Some(expert), query) = (arguments.next(), arguments.next(), arguments.next()) else {
        return Err("usage: follow_job APPLICATION_ID EXPERT_KEY [QUERY]".into());
    };
    let client = Client::from_env()?;
    let input = StartJobInput {
        query,
        ..StartJobInput::new(application, expert.parse::<ExpertKey>()?, "anthropic")
    };
    let job = client.jobs().start(input).await?.into_inner().data.job;
    println!("job {} is {}", job.id, job.status);

    let mut seen = HashSet::new();
    loop {
        let mut checkpoints = client.jobs().checkpoints().stream(&job.id).await?;
        while let Some(checkpoint) = checkpoints.next().await {
            match checkpoint {
                Ok(checkpoint) if seen.insert(checkpoint.id.clone()) => println!("checkpoint {}", checkpoint.id),
                Ok(_) => {}
                Err(error) => eprintln!("{error}"),
            }
        }
        if let Some(status) = checkpoints.final_status() {
            println!("the job is {status}");
            return Ok(());
        }
        // The stream was cut. Whether the job still runs, only the job knows.
        let status = client.jobs().get(&job.id).await?.into_inner().data.job.status;
        if status.is_finished() != Some(false) {
            println!("the job is {status}");
            return Ok(());
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}
