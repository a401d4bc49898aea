//! Whether the functions of a specification fit the tier, before anything is planned (Run402 contract, section 6.2).
//!
//! It only spares a refusal later: where the tier or a schedule cannot be read, it says nothing.

use std::collections::BTreeSet;
use std::future::IntoFuture;

use super::cron::shortest_interval;
use super::error::DeployError;
use super::problem::{Problem, Problems};
use super::run::Run;
use super::spec::{FunctionSpec, FunctionsSpec};
use crate::api::tier::Tier;
use crate::types::TierFunctionLimits;

/// What the check needs of a specification.
#[derive(Default)]
pub(crate) struct Demands {
    limits: Vec<Demand>,
    /// Scheduled functions of `replace`, which are all there will be.
    scheduled: Option<usize>,
    /// Functions that `patch` sets, and whether they are scheduled.
    set: Vec<(String, bool)>,
    deleted: BTreeSet<String>,
}

struct Demand {
    path: String,
    timeout_seconds: Option<i64>,
    memory_mb: Option<i64>,
    /// Minutes between two runs, where the schedule says so for certain.
    interval: Option<u32>,
}

impl Demands {
    pub(crate) fn of(functions: Option<&FunctionsSpec>) -> Self {
        let mut demands = Self::default();
        let Some(functions) = functions else {
            return demands;
        };
        let scheduled = |function: &FunctionSpec| function.schedule.value().is_some();
        if let Some(replace) = &functions.replace {
            demands.scheduled = Some(replace.values().filter(|function| scheduled(function)).count());
            for (name, function) in replace {
                demands.limit(format!("functions.replace.{name}"), function);
            }
        }
        for (name, function) in &functions.set {
            demands.limit(format!("functions.patch.set.{name}"), function);
            demands.set.push((name.clone(), scheduled(function)));
        }
        demands.deleted = functions.delete.iter().cloned().collect();
        demands
    }

    fn limit(&mut self, path: String, function: &FunctionSpec) {
        let config = function.config.as_ref();
        let demand = Demand {
            path,
            timeout_seconds: config.and_then(|config| config.timeout_seconds),
            memory_mb: config.and_then(|config| config.memory_mb),
            interval: function.schedule.value().and_then(|cron| shortest_interval(cron)),
        };
        if demand.timeout_seconds.is_some() || demand.memory_mb.is_some() || demand.interval.is_some() {
            self.limits.push(demand);
        }
    }

    fn patches_schedules(&self) -> bool {
        self.set.iter().any(|(_, scheduled)| *scheduled)
    }

    fn is_empty(&self) -> bool {
        self.limits.is_empty() && self.scheduled.unwrap_or_default() == 0 && !self.patches_schedules()
    }
}

impl Run {
    pub(crate) async fn check_tier(&self, demands: &Demands) -> Result<(), DeployError> {
        // A CI run may not read the tier.
        if self.ci || demands.is_empty() {
            return Ok(());
        }
        let tier = Tier {
            core: self.deploy.core.clone(),
        };
        let Ok(status) = tier.status().with_options(self.reads.clone()).await else {
            return Ok(());
        };
        let name = status.tier.as_ref().map(ToString::to_string).unwrap_or_default();
        let Some(limits) = &status.function_limits else {
            return Ok(());
        };
        let mut found = Problems::default();
        check_limits(demands, limits, &name, &mut found);
        give(found)?;
        let Some(most) = limits.max_scheduled_functions else {
            return Ok(());
        };
        let scheduled = match demands.scheduled {
            Some(count) => count + demands.set.iter().filter(|(_, scheduled)| *scheduled).count(),
            None if demands.patches_schedules() => match self.scheduled_after(demands).await {
                Some(count) => count,
                None => return Ok(()),
            },
            None => return Ok(()),
        };
        let mut found = Problems::default();
        if scheduled as f64 > most {
            found.add_code(
                BAD_FIELD,
                "functions",
                format!("{scheduled} functions would have a schedule, and the {name} tier has {most} at most"),
                "take schedules away, or change the tier",
            );
        }
        give(found)
    }

    /// How many functions will have a schedule, as far as the live release can be read.
    async fn scheduled_after(&self, demands: &Demands) -> Option<usize> {
        let request = self
            .deploy
            .get_active_release()
            .site_limit(1)
            .with_options(self.reads.clone());
        let live = request.into_future().await.ok()?;
        let touched = |name: &str| demands.deleted.contains(name) || demands.set.iter().any(|(set, _)| set == name);
        let stay = live.functions.iter().flatten().filter(|function| {
            function.schedule.is_some() && function.name.as_deref().is_none_or(|name| !touched(name))
        });
        Some(stay.count() + demands.set.iter().filter(|(_, scheduled)| *scheduled).count())
    }
}

const BAD_FIELD: &str = "BAD_FIELD";

fn check_limits(demands: &Demands, limits: &TierFunctionLimits, tier: &str, found: &mut Problems) {
    for demand in &demands.limits {
        for (field, asked, most) in [
            (
                "timeout_seconds",
                demand.timeout_seconds,
                limits.max_function_timeout_seconds,
            ),
            ("memory_mb", demand.memory_mb, limits.max_function_memory_mb),
        ] {
            if let (Some(asked), Some(most)) = (asked, most)
                && asked as f64 > most
            {
                found.add_code(
                    BAD_FIELD,
                    format!("{}.config.{field}", demand.path),
                    format!("{asked} is more than the {tier} tier's {most}"),
                    "ask for less, or change the tier",
                );
            }
        }
        if let (Some(minutes), Some(least)) = (demand.interval, limits.min_cron_interval_minutes)
            && f64::from(minutes) < least
        {
            found.add_code(
                BAD_FIELD,
                format!("{}.schedule", demand.path),
                format!("it runs {minutes} minutes after the last run, and the {tier} tier allows {least} at least"),
                "run it less often, or change the tier",
            );
        }
    }
}

fn give(found: Problems) -> Result<(), DeployError> {
    let problems: Vec<Problem> = found.into_vec();
    match problems.is_empty() {
        true => Ok(()),
        false => Err(DeployError::invalid(problems)),
    }
}
