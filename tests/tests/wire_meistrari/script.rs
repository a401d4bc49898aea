//! The exchanges of a case as a script that two servers follow together: which may come next, and what is left at the end.

use std::collections::VecDeque;

use super::case::{Case, Exchange, Host, Response};
use super::compare;
use super::http::Seen;

/// What is still to come.
pub struct Script {
    exchanges: Vec<Exchange>,
    /// Stages one after another; in each, chains side by side.
    stages: VecDeque<Vec<VecDeque<usize>>>,
    faults: Vec<String>,
}

impl Script {
    pub fn new(case: &Case) -> Self {
        let mut chains: Vec<VecDeque<usize>> = case.parallel.iter().cloned().map(VecDeque::from).collect();
        let mut stages = VecDeque::new();
        for index in 0..case.exchanges.len() {
            if case.parallel.iter().any(|chain| chain.contains(&index)) {
                // All chains stand where the first of them begins.
                if !chains.is_empty() {
                    stages.push_back(std::mem::take(&mut chains));
                }
            } else {
                stages.push_back(vec![VecDeque::from([index])]);
            }
        }
        Self {
            exchanges: case.exchanges.clone(),
            stages,
            faults: Vec::new(),
        }
    }

    /// Takes a request that arrived, and gives what to answer.
    pub fn take(&mut self, host: Host, seen: &Seen) -> Option<Response> {
        let line = format!("{host:?} got {} {}", seen.method, seen.path());
        let stage = self.stages.front_mut().map(Vec::as_mut_slice).unwrap_or_default();
        let mut best: Option<(usize, Vec<String>)> = None;
        for (number, chain) in stage.iter().enumerate() {
            let Some(exchange) = chain.front().map(|index| &self.exchanges[*index]) else {
                continue;
            };
            if exchange.server != host {
                continue;
            }
            let faults = compare::request(&exchange.request, seen);
            if best.as_ref().is_none_or(|(_, known)| faults.len() < known.len()) {
                best = Some((number, faults));
            }
        }
        let Some((number, faults)) = best else {
            self.faults.push(format!("{line}, which is not expected here"));
            return None;
        };
        self.faults
            .extend(faults.into_iter().map(|fault| format!("{line}: {fault}")));
        let index = stage[number].pop_front()?;
        if stage.iter().all(VecDeque::is_empty) {
            self.stages.pop_front();
        }
        Some(self.exchanges[index].response.clone())
    }

    /// Everything that was not as expected, what did not come included.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = self.faults.clone();
        for index in self.stages.iter().flatten().flatten() {
            let expected = &self.exchanges[*index];
            let (method, path) = (&expected.request.method, &expected.request.path);
            faults.push(format!(
                "exchange {index} did not come: {:?} {method} {path}",
                expected.server
            ));
        }
        faults
    }
}
