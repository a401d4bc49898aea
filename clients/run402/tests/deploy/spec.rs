//! Specifications: everything that is wrong with them, at once, before any request.

use agent_clients_testkit::MemoryTransport;
use run402_client::deploy::{
    Asset, ByteSource, DeployErrorKind, FunctionSpec, Migration, Recovery, ReleaseSpec, SitePatch, SiteSpec,
};
use run402_client::prelude::*;
use run402_client::runtime::serde_json::json;
use run402_client::types::{
    BaseRelease, ContentRef, I18nSpec, ReleaseBase, RouteFunctionTarget, RouteSpec, RouteTarget, RoutesSpec,
    SubdomainsSpec,
};

use crate::support::{PROJECT, client_over};

fn problems(spec: &ReleaseSpec) -> Vec<(String, &'static str)> {
    spec.problems().into_iter().map(|one| (one.path, one.code)).collect()
}

fn base() -> ReleaseSpec {
    ReleaseSpec::new(PROJECT).put_file("index.html", "x")
}

#[test]
fn what_is_right_has_no_problem() {
    let spec = base()
        .base_current()
        .migration(Migration::new("001", "SELECT 1;"))
        .migration(Migration::named("add_items", "SELECT 2;"))
        .require_secret("A_KEY")
        .delete_secret("_OLD9")
        .function("api", FunctionSpec::new("export default 1"))
        .subdomain("my-app")
        .asset(Asset::new("a/b.png", vec![1, 2, 3]))
        .delete_asset("c.png");
    assert_eq!(spec.problems(), []);
}

#[test]
fn each_mistake_is_named_by_place_and_code() {
    let content = |sha256: &str, size| ByteSource::from(ContentRef::new(sha256, size));
    let file = |path: &str| ReleaseSpec::new(PROJECT).put_file(path, "x");
    let route = |pattern: &str, name: &str| {
        let target = RouteTarget::Function(RouteFunctionTarget::new(name));
        base().routes(RoutesSpec::new(vec![RouteSpec::new(pattern, target)]))
    };
    let both = || {
        let mut spec = base().site([("a", "b")]);
        spec.site = Some(SiteSpec {
            patch: Some(SitePatch::default()),
            ..spec.site.unwrap()
        });
        spec
    };
    let subdomains = || {
        let mut spec = base();
        spec.subdomains = Some(SubdomainsSpec {
            set: Some(vec!["a".to_owned(), "b".to_owned()]),
            ..SubdomainsSpec::default()
        });
        spec
    };
    let base_of = |release: Option<BaseRelease>, id: Option<&str>| {
        let mut spec = base();
        let release_id = id.map(str::to_owned);
        spec.base = Some(ReleaseBase { release, release_id });
        spec
    };
    let metadata = || {
        let mut asset = Asset::new("x.txt", "x");
        asset.metadata = json!({"bad": {"nested": true}, "good": ["a"]}).as_object().cloned();
        base().asset(asset)
    };
    let i18n = |default: &str, locales: &[&str]| {
        base().i18n(I18nSpec::new(
            default,
            locales.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ))
    };
    const INVALID: &str = "INVALID_SPEC";
    for (spec, path, code) in [
        (ReleaseSpec::new(" ").put_file("a", "b"), "project", INVALID),
        (ReleaseSpec::new(PROJECT), "spec", "MANIFEST_EMPTY"),
        (ReleaseSpec::new(PROJECT).base_current(), "spec", "MANIFEST_EMPTY"),
        (subdomains(), "subdomains.set", "SUBDOMAIN_MULTI_NOT_SUPPORTED"),
        (base_of(None, None), "base", INVALID),
        (base_of(Some(BaseRelease::Empty), Some("rel_1")), "base", INVALID),
        (base_of(None, Some(" ")), "base.release_id", INVALID),
        (base().require_secret("a"), "secrets.require[0]", INVALID),
        (base().require_secret("9A"), "secrets.require[0]", INVALID),
        (base().require_secret("A".repeat(129)), "secrets.require[0]", INVALID),
        (
            base().require_secret("A").require_secret("A"),
            "secrets.require[1]",
            INVALID,
        ),
        (
            base().require_secret("A").delete_secret("A"),
            "secrets.delete[0]",
            INVALID,
        ),
        (
            base().migration(Migration::new("", "SELECT 1;")),
            "database.migrations[0].id",
            INVALID,
        ),
        (
            base().migration(Migration::new("1", "")),
            "database.migrations[0].sql",
            INVALID,
        ),
        (
            base().migration(Migration::named("-x", "SELECT 1;")),
            "database.migrations[0].name",
            INVALID,
        ),
        (
            base()
                .migration(Migration::new("1", "a"))
                .migration(Migration::new("1", "b")),
            "database.migrations[1].id",
            INVALID,
        ),
        (both(), "site", INVALID),
        (file(""), "site.patch.put[\"\"]", INVALID),
        (file("/etc/passwd"), "site.patch.put[\"/etc/passwd\"]", INVALID),
        (file("a/../../b"), "site.patch.put[\"a/../../b\"]", INVALID),
        (file("a//b"), "site.patch.put[\"a//b\"]", INVALID),
        (file("a\\b"), "site.patch.put[\"a\\\\b\"]", INVALID),
        (file("a\nb"), "site.patch.put[\"a\\nb\"]", INVALID),
        (base().delete_file("../x"), "site.patch.delete[0]", INVALID),
        (base().delete_file("index.html"), "site.patch.delete[0]", INVALID),
        (base().put_file("a", content("AB", 1)), "site.patch.put[\"a\"]", INVALID),
        (
            base().put_file("a", content(&"a".repeat(64), -1)),
            "site.patch.put[\"a\"]",
            INVALID,
        ),
        (
            base().function("", FunctionSpec::new("x")),
            "functions.patch.set.",
            INVALID,
        ),
        (
            base().function("api", FunctionSpec::new("x").timeout_seconds(0)),
            "functions.patch.set.api.config.timeout_seconds",
            INVALID,
        ),
        (
            base().function("api", FunctionSpec::new("x")).delete_function("api"),
            "functions.patch.set.api",
            INVALID,
        ),
        (route("api", "api"), "routes.replace[0].pattern", INVALID),
        (route("/api", ""), "routes.replace[0].target.name", INVALID),
        (
            base().asset(Asset::new("a", "1")).asset(Asset::new("a", "2")),
            "assets.put[1].key",
            "ASSET_DUPLICATE_KEY_IN_PUT",
        ),
        (
            base().asset(Asset::new("a", "1")).delete_asset("a"),
            "assets.delete[0]",
            "ASSET_KEY_IN_PUT_AND_DELETE",
        ),
        (metadata(), "assets.put[0].metadata.bad", "INVALID_ASSET_METADATA"),
        (i18n("fr", &["en"]), "i18n.default_locale", INVALID),
        (i18n("en", &[]), "i18n.locales", INVALID),
    ] {
        assert_eq!(problems(&spec), [(path.to_owned(), code)]);
        let problem = &spec.problems()[0];
        assert!(!problem.why.is_empty() && !problem.fix.is_empty(), "{problem}");
    }
}

#[test]
fn ci_credentials_may_not_deploy_what_the_contract_forbids_even_where_it_is_empty() {
    let mut spec = base().base_release("rel_1").subdomain("a");
    spec.secrets = Some(Default::default());
    spec.checks = Some(Vec::new());
    assert_eq!(spec.problems(), []);
    let found: Vec<_> = spec
        .problems_in_ci()
        .into_iter()
        .map(|one| (one.path, one.code))
        .collect();
    let expected = ["base", "secrets", "subdomains", "checks"];
    let expected = expected.map(|path| (path.to_owned(), "forbidden_spec_field"));
    assert_eq!(found, expected);
    let allowed = base()
        .base_current()
        .function("a", FunctionSpec::new("x"))
        .migration(Migration::new("1", "a"))
        .asset(Asset::new("k", "v"));
    assert_eq!(allowed.problems_in_ci(), []);
}

#[tokio::test]
async fn all_problems_come_at_once_and_nothing_is_sent() {
    let transport = MemoryTransport::new();
    let client = client_over(transport.clone());
    let spec = ReleaseSpec::new("").require_secret("a").put_file("../a", "b");
    let error = client.deploy().apply(spec).await.unwrap_err();
    assert_eq!(error.kind(), DeployErrorKind::Invalid);
    assert_eq!(error.recovery(), Recovery::Correct);
    assert_eq!((error.code(), error.phase()), ("INVALID_SPEC", Some("validate")));
    assert_eq!(error.problems().len(), 3, "{error}");
    assert_eq!(error.resource(), Some("project"));
    let fix = error.fix().unwrap();
    assert_eq!(
        (fix.action.as_deref(), fix.path.as_deref()),
        (Some("set_field"), Some("project"))
    );
    for text in ["project: ", "secrets.require[0]: ", "site.patch.put[\"../a\"]: "] {
        assert!(error.to_string().contains(text), "{error}");
    }
    assert_eq!(transport.requests().len(), 0);
}
