//! `functions.deploy`: one function as a small release (Run402 contract, sections 6.2 and 6.4).
//!
//! The route of older clients is gone. It must never touch the other functions.

use std::fmt;
use std::future::IntoFuture;

use agent_clients_runtime::Core;

use super::DeployResult;
use super::error::DeployError;
use super::problem::Problem;
use super::request::{ApplyRequest, DeployFuture};
use super::settings::{Settings, deploy_setters};
use super::spec::{FunctionSpec, ReleaseSpec};
use crate::api::functions::Functions;

/// What the source of a function is sent as.
const SOURCE_TYPE: &str = "text/javascript; charset=utf-8";

/// Most dependencies of a function, and most characters of one (Run402 contract, section 3.5).
const MAX_DEPS: usize = 30;
const MAX_DEP_CHARS: usize = 200;

/// The composites of `functions`.
pub trait FunctionsExt {
    /// Adds or replaces one function: a deploy of this function alone.
    ///
    /// # Errors
    ///
    /// [`DeployError`], as for every deploy. Dependencies that the service is known to refuse are refused here.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use run402_client::deploy::FunctionSpec;
    /// use run402_client::prelude::*;
    ///
    /// # async fn example(client: run402_client::Client) -> Result<(), run402_client::deploy::DeployError> {
    /// let code = FunctionSpec::new("export default async () => new Response('hi')").schedule("*/15 * * * *");
    /// let function = client.functions().deploy("prj_1", "hello", code).await?;
    /// println!("{}", function.url);
    /// # Ok(())
    /// # }
    /// ```
    fn deploy(
        &self,
        project: impl Into<String>,
        name: impl Into<String>,
        function: FunctionSpec,
    ) -> DeployFunctionRequest;
}

impl FunctionsExt for Functions {
    fn deploy(
        &self,
        project: impl Into<String>,
        name: impl Into<String>,
        function: FunctionSpec,
    ) -> DeployFunctionRequest {
        DeployFunctionRequest {
            core: self.core.clone(),
            project: project.into(),
            name: name.into(),
            function,
            settings: Settings::default(),
        }
    }
}

/// See [`FunctionsExt::deploy`].
#[must_use = "nothing is deployed until this is awaited"]
pub struct DeployFunctionRequest {
    core: Core,
    project: String,
    name: String,
    function: FunctionSpec,
    settings: Settings,
}

deploy_setters!(DeployFunctionRequest);

impl fmt::Debug for DeployFunctionRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DeployFunctionRequest")
            .field("project", &self.project)
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

/// A function that is live.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeployedFunction {
    /// Its name.
    pub name: String,
    /// Where it is called.
    pub url: String,
    /// The release.
    pub release: DeployResult,
}

impl IntoFuture for DeployFunctionRequest {
    type Output = Result<DeployedFunction, DeployError>;
    type IntoFuture = DeployFuture<DeployedFunction>;

    fn into_future(mut self) -> Self::IntoFuture {
        Box::pin(async move {
            let problems = check_deps(&self.name, self.function.deps.as_deref().unwrap_or_default());
            if !problems.is_empty() {
                return Err(DeployError::invalid(problems));
            }
            if let Some(source) = &mut self.function.source {
                source.content_type.get_or_insert_with(|| SOURCE_TYPE.to_owned());
            }
            let url = format!("{}/functions/v1/{}", self.core.base_url(), self.name);
            let apply = ApplyRequest {
                core: self.core,
                spec: ReleaseSpec::new(self.project).function(&self.name, self.function),
                settings: self.settings,
            };
            Ok(DeployedFunction {
                release: apply.await?,
                name: self.name,
                url,
            })
        })
    }
}

fn check_deps(name: &str, deps: &[String]) -> Vec<Problem> {
    let problem = |path: String, why: String, fix: &str| Problem {
        code: "LOCAL_ERROR",
        path,
        why,
        fix: fix.to_owned(),
    };
    let place = format!("functions.patch.set.{name}.deps");
    let mut problems = Vec::new();
    if deps.len() > MAX_DEPS {
        let why = format!("it has {} entries, and {MAX_DEPS} are allowed", deps.len());
        problems.push(problem(
            place.clone(),
            why,
            "leave some out, or bundle them into the source",
        ));
    }
    for (at, dep) in deps.iter().enumerate() {
        let path = format!("{place}[{at}]");
        // A version follows an @ that is not the scope's.
        let package = dep.char_indices().skip(1).find(|(_, letter)| *letter == '@');
        let package = package.map_or(dep.as_str(), |(end, _)| &dep[..end]);
        if dep.trim().is_empty() || dep.chars().count() > MAX_DEP_CHARS {
            let why = format!("it is empty or has more than {MAX_DEP_CHARS} characters");
            problems.push(problem(path, why, "name a package of npm"));
        } else if matches!(package, "@run402/functions" | "run402-functions" | "sharp") {
            let why = format!("{package} is refused: the runtime has it, or it needs native code");
            problems.push(problem(path, why, "leave it out"));
        }
    }
    problems
}
