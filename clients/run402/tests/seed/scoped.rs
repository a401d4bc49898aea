//! The client of one project: what names a project elsewhere does not here.

use std::future::IntoFuture;

use run402_client::Project;
use run402_client::deploy::FunctionSpec;
use run402_client::prelude::*;
use run402_client::types;
use serde_json::Map;

use super::{Row, bundle, mail, nobodys_page, user};

counterparts! {
    /// The client of one project: what names a project there does not here.
    fn scoped(project: &Project) {
        "projects.delete", "DELETE /projects/v1/prj_1" => project.projects().delete();
        "projects.getUsage", "GET /projects/v1/admin/prj_1/usage" => project.projects().get_usage();
        "projects.getSchema", "GET /projects/v1/admin/prj_1/schema" => project.projects().get_schema();
        "projects.sql", "POST /projects/v1/admin/prj_1/sql" => project.projects().sql(types::ProjectsSqlInput::new("SELECT 1"));
        "projects.rest", "GET /rest/v1/items" => project.projects().rest("items");
        "projects.applyExpose", "POST /projects/v1/admin/prj_1/expose" =>
            project.projects().apply_expose(types::ExposeManifest::default());
        "projects.getExpose", "GET /projects/v1/admin/prj_1/expose" => project.projects().get_expose();
        "projects.promoteUser", "POST /projects/v1/admin/prj_1/promote-user" => project.projects().promote_user(user());
        "projects.demoteUser", "POST /projects/v1/admin/prj_1/demote-user" => project.projects().demote_user(user());
        "projects.pin", "POST /projects/v1/admin/prj_1/pin" => project.projects().pin();
        "projects.info", "" => project.projects().info();
        "projects.keys", "" => project.projects().keys();
        "projects.use", "GET /projects/v1/prj_1" => project.projects().use_project();
        "deploy.apply", "POST /apply/v1/plans" => project.deploy().apply(nobodys_page());
        "deploy.start", "POST /apply/v1/plans" => project.deploy().start(nobodys_page());
        "deploy.plan", "POST /apply/v1/plans" => project.deploy().plan_release(nobodys_page());
        "deploy.list", "GET /apply/v1/operations" => project.deploy().list();
        "sites.deployDir", "" => project.sites().deploy_dir("no such folder");
        "blobs.put", "POST /apply/v1/plans" => project.blobs().put("hello.txt", "hi");
        "blobs.ls", "GET /storage/v1/blobs" => project.blobs().ls();
        "functions.deploy", "POST /apply/v1/plans" => project.functions().deploy("hello", FunctionSpec::new("code"));
        "functions.invoke", "POST /functions/v1/hello" => project.functions().invoke("hello");
        "functions.logs", "GET /projects/v1/admin/prj_1/functions/hello/logs" => project.functions().logs("hello");
        "functions.update", "PATCH /projects/v1/admin/prj_1/functions/hello" =>
            project.functions().update("hello", types::FunctionsUpdateInput::default());
        "functions.list", "GET /projects/v1/admin/prj_1/functions" => project.functions().list();
        "functions.delete", "DELETE /projects/v1/admin/prj_1/functions/hello" => project.functions().delete("hello");
        "secrets.set", "POST /projects/v1/admin/prj_1/secrets" => project.secrets().set(types::SecretsSetInput::new("KEY", "v"));
        "secrets.list", "GET /projects/v1/admin/prj_1/secrets" => project.secrets().list();
        "secrets.delete", "DELETE /projects/v1/admin/prj_1/secrets/KEY" => project.secrets().delete("KEY");
        "subdomains.claim", "POST /subdomains/v1" =>
            project.subdomains().claim(types::SubdomainsClaimInput::new("my-app", "dep_1"));
        "domains.add", "POST /projects/v1/prj_1/domains/a.test" =>
            project.domains().add("a.test", types::DomainsAddInput::new(Map::new()));
        "domains.list", "GET /projects/v1/prj_1/domains" => project.domains().list();
        "domains.status", "GET /projects/v1/prj_1/domains/a.test" => project.domains().status("a.test");
        "domains.remove", "DELETE /projects/v1/prj_1/domains/a.test" => project.domains().remove("a.test");
        "email.createMailbox", "POST /mailboxes/v1" => project.email().create_mailbox("my-app");
        "email.send", "GET /mailboxes/v1" => project.email().send_mail(mail());
        "senderDomain.status", "GET /email/v1/domains" => project.sender_domain().status();
        "auth.promote", "POST /projects/v1/admin/prj_1/promote-user" => project.auth().promote(user());
        "auth.demote", "POST /projects/v1/admin/prj_1/demote-user" => project.auth().demote(user());
        "auth.providers", "GET /auth/v1/providers" => project.auth().providers();
        "apps.publish", "POST /projects/v1/admin/prj_1/publish" => project.apps().publish(types::AppsPublishInput::default());
        "apps.listVersions", "GET /projects/v1/admin/prj_1/versions" => project.apps().list_versions();
        "apps.updateVersion", "PATCH /projects/v1/admin/prj_1/versions/v" =>
            project.apps().update_version("v", types::AppsPublishInput::default());
        "apps.deleteVersion", "DELETE /projects/v1/admin/prj_1/versions/v" => project.apps().delete_version("v");
        "apps.bundleDeploy", "POST /projects/v1/admin/prj_1/secrets" => project.apps().bundle_deploy(bundle());
        "contracts.listWallets", "GET /contracts/v1/signers" => project.contracts().list_wallets();
        "ai.usage", "GET /ai/v1/usage" => project.ai().usage();
        "ci.listBindings", "GET /ci/v1/bindings?project=prj_1" => project.ci().list_bindings();
    }
}
