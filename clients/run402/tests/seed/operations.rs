//! The 122 operations and the second names, each with the request that it makes first.

use std::future::IntoFuture;
use std::time::Duration;

use run402_client::Client;
use run402_client::deploy::FunctionSpec;
use run402_client::prelude::*;
use run402_client::runtime::reqwest;
use run402_client::types::{self, DeployCommitInput, Tier};
use serde_json::Map;

use super::{Row, bundle, delegation, domain, hook, magic_link, mail, page, password, provision, user};

counterparts! {
    /// The operations of the contract's table, in its order, as the newest service has them.
    fn operations(client: &Client) {
        "projects.provision", "POST /projects/v1" => client.projects().provision_and_save(provision());
        "projects.delete", "DELETE /projects/v1/prj_1" => client.projects().delete("prj_1");
        "projects.list", "GET /projects/v1" => client.projects().list();
        "projects.getUsage", "GET /projects/v1/admin/prj_1/usage" => client.projects().get_usage("prj_1");
        "projects.getSchema", "GET /projects/v1/admin/prj_1/schema" => client.projects().get_schema("prj_1");
        "projects.sql", "POST /projects/v1/admin/prj_1/sql" => client.projects().sql("prj_1", types::ProjectsSqlInput::new("SELECT 1"));
        "projects.rest", "GET /rest/v1/my%20items?select=id&limit=1" =>
            client.projects().rest("my items").with_query("select", "id").with_query("limit", "1");
        "projects.applyExpose", "POST /projects/v1/admin/prj_1/expose" =>
            client.projects().apply_expose("prj_1", types::ExposeManifest::default());
        "projects.getExpose", "GET /projects/v1/admin/prj_1/expose" => client.projects().get_expose("prj_1");
        "projects.promoteUser", "POST /projects/v1/admin/prj_1/promote-user" => client.projects().promote_user("prj_1", user());
        "projects.demoteUser", "POST /projects/v1/admin/prj_1/demote-user" => client.projects().demote_user("prj_1", user());
        "projects.pin", "POST /projects/v1/admin/prj_1/pin" => client.projects().pin("prj_1");
        "projects.getQuote", "GET /tiers/v1" => client.projects().get_quote();
        "projects.info", "" => client.projects().info("prj_1");
        "projects.keys", "" => client.projects().keys("prj_1");
        "projects.use", "GET /projects/v1/prj_1" => client.projects().use_project("prj_1");
        "projects.active", "" => client.projects().active();
        "deploy.apply", "POST /apply/v1/plans" => client.deploy().apply(page());
        "deploy.start", "POST /apply/v1/plans" => client.deploy().start(page());
        "deploy.plan", "POST /apply/v1/plans" => client.deploy().plan_release(page());
        "deploy.upload", "POST /content/v1/plans" =>
            client.deploy().plan_content(types::DeployPlanContentInput::new(Vec::new()));
        "deploy.commit", "POST /apply/v1/plans/plan_1/commit" => client.deploy().commit("plan_1", DeployCommitInput::default());
        "deploy.resume", "POST /apply/v1/operations/op_1/resume" => client.deploy().resume("op_1");
        "deploy.status", "GET /apply/v1/operations/op_1" => client.deploy().status("op_1");
        "deploy.list", "GET /apply/v1/operations?limit=5" => client.deploy().list().limit(5);
        "deploy.events", "GET /apply/v1/operations/op_1/events" => client.deploy().events("op_1");
        "deploy.getRelease", "GET /apply/v1/releases/rel_1?site_limit=10" =>
            client.deploy().get_release("rel_1").site_limit(10);
        "deploy.getActiveRelease", "GET /apply/v1/releases/active" => client.deploy().get_active_release();
        "deploy.diff", "GET /apply/v1/releases/diff?from=empty&to=active" => client.deploy().diff("empty", "active");
        "ci.createBinding", "POST /ci/v1/bindings" => client.ci().link(delegation());
        "ci.listBindings", "GET /ci/v1/bindings?project=prj_1" => client.ci().list_bindings("prj_1");
        "ci.getBinding", "GET /ci/v1/bindings/b%2F1" => client.ci().get_binding("b/1");
        "ci.revokeBinding", "POST /ci/v1/bindings/b/revoke" => client.ci().revoke_binding("b");
        "ci.exchangeToken", "POST /ci/v1/token-exchange" =>
            client.ci().exchange_token(types::CiExchangeTokenInput::new("grant", "jwt", "type", "prj_1"));
        "sites.deployDir", "" => client.sites().deploy_dir("prj_1", "no such folder");
        "blobs.put", "POST /apply/v1/plans" => client.blobs().put("prj_1", "hello.txt", "hi");
        "blobs.get", "GET /storage/v1/blob/dir%20with%20space/%C3%A4.txt" => client.blobs().get("dir with space/ä.txt");
        "blobs.ls", "GET /storage/v1/blobs?limit=2&prefix=a%2F" => client.blobs().ls().prefix("a/").limit(2);
        "blobs.rm", "DELETE /storage/v1/blob/a/b.txt" => client.blobs().rm("a/b.txt");
        "blobs.sign", "POST /storage/v1/blob/a/b.txt/sign" => client.blobs().sign("a/b.txt", types::BlobsSignInput::default());
        "blobs.diagnoseUrl", "GET /storage/v1/blobs/diagnose?url=https%3A%2F%2Fx.test%2Fa" =>
            client.blobs().diagnose_url("https://x.test/a");
        "blobs.waitFresh", "GET /storage/v1/blobs/diagnose?url=u" =>
            client.blobs().wait_fresh("u", "00").limit(Duration::from_millis(1));
        "functions.deploy", "POST /apply/v1/plans" => client.functions().deploy("prj_1", "hello", FunctionSpec::new("code"));
        "functions.invoke", "PUT /functions/v1/hello" =>
            client.functions().invoke_with(reqwest::Method::PUT, "hello").json("raw");
        "functions.logs", "GET /projects/v1/admin/prj_1/functions/hello/logs?tail=5" =>
            client.functions().logs("prj_1", "hello").tail(5);
        "functions.update", "PATCH /projects/v1/admin/prj_1/functions/hello" =>
            client.functions().update("prj_1", "hello", types::FunctionsUpdateInput::default());
        "functions.list", "GET /projects/v1/admin/prj_1/functions" => client.functions().list("prj_1");
        "functions.delete", "DELETE /projects/v1/admin/prj_1/functions/hello" => client.functions().delete("prj_1", "hello");
        "secrets.set", "POST /projects/v1/admin/prj_1/secrets" =>
            client.secrets().set("prj_1", types::SecretsSetInput::new("KEY", "value"));
        "secrets.list", "GET /projects/v1/admin/prj_1/secrets" => client.secrets().list("prj_1");
        "secrets.delete", "DELETE /projects/v1/admin/prj_1/secrets/KEY" => client.secrets().delete("prj_1", "KEY");
        "subdomains.claim", "POST /subdomains/v1" =>
            client.subdomains().claim(types::SubdomainsClaimInput::new("my-app", "dep_1"));
        "subdomains.list", "GET /subdomains/v1" => client.subdomains().list();
        "subdomains.delete", "DELETE /subdomains/v1/my-app" => client.subdomains().delete("my-app");
        "domains.add", "POST /projects/v1/prj_1/domains/a.test" =>
            client.domains().add("prj_1", "a.test", types::DomainsAddInput::new(Map::new()));
        "domains.list", "GET /projects/v1/prj_1/domains" => client.domains().list("prj_1");
        "domains.status", "GET /projects/v1/prj_1/domains/a.test" => client.domains().status("prj_1", "a.test");
        "domains.remove", "DELETE /projects/v1/prj_1/domains/a.test" => client.domains().remove("prj_1", "a.test");
        "email.createMailbox", "POST /mailboxes/v1" => client.email().create_mailbox_and_save("my-app");
        "email.getMailbox", "GET /mailboxes/v1" => client.email().get_mailbox();
        "email.deleteMailbox", "DELETE /mailboxes/v1/mbx_1" => client.email().delete_mailbox_and_forget(Some("mbx_1"));
        "email.send", "GET /mailboxes/v1" => client.email().send_mail(mail());
        "email.list", "GET /mailboxes/v1/mbx_1/messages?after=c&limit=10" =>
            client.email().list("mbx_1").limit(10).after("c");
        "email.get", "GET /mailboxes/v1/mbx_1/messages/msg_1" => client.email().get("mbx_1", "msg_1");
        "email.getRaw", "GET /mailboxes/v1/mbx_1/messages/msg_1/raw" => client.email().get_raw("mbx_1", "msg_1");
        "email.webhooks.register", "POST /mailboxes/v1/mbx_1/webhooks" => client.email().webhooks().register("mbx_1", hook());
        "email.webhooks.list", "GET /mailboxes/v1/mbx_1/webhooks" => client.email().webhooks().list("mbx_1");
        "email.webhooks.get", "GET /mailboxes/v1/mbx_1/webhooks/whk_1" => client.email().webhooks().get("mbx_1", "whk_1");
        "email.webhooks.update", "PATCH /mailboxes/v1/mbx_1/webhooks/whk_1" =>
            client.email().webhooks().update("mbx_1", "whk_1", types::EmailWebhooksUpdateInput::default());
        "email.webhooks.delete", "DELETE /mailboxes/v1/mbx_1/webhooks/whk_1" =>
            client.email().webhooks().delete("mbx_1", "whk_1");
        "senderDomain.register", "POST /email/v1/domains" => client.sender_domain().register(domain());
        "senderDomain.status", "GET /email/v1/domains" => client.sender_domain().status();
        "senderDomain.remove", "DELETE /email/v1/domains" => client.sender_domain().remove();
        "senderDomain.enableInbound", "POST /email/v1/domains/inbound" => client.sender_domain().enable_inbound(domain());
        "senderDomain.disableInbound", "DELETE /email/v1/domains/inbound" => client.sender_domain().disable_inbound(domain());
        "auth.requestMagicLink", "POST /auth/v1/magic-link" => client.auth().request_magic_link(magic_link());
        "auth.verifyMagicLink", "POST /auth/v1/token?grant_type=magic_link" =>
            client.auth().verify_magic_link(types::AuthVerifyMagicLinkInput::new("token"));
        "auth.setUserPassword", "POST /auth/v1/user/password" =>
            client.auth().set_user_password(password()).with_auth(client.auth_for("prj_1").unwrap().user_token("token"));
        "auth.settings", "PATCH /auth/v1/settings" => client.auth().settings(types::AuthSettingsInput::default());
        "auth.providers", "GET /auth/v1/providers" => client.auth().providers();
        "auth.promote", "POST /projects/v1/admin/prj_1/promote-user" => client.auth().promote("prj_1", user());
        "auth.demote", "POST /projects/v1/admin/prj_1/demote-user" => client.auth().demote("prj_1", user());
        "apps.browse", "GET /apps/v1?tag=a&tag=b" => client.apps().browse().tag(["a", "b"]);
        "apps.getApp", "GET /apps/v1/ver_1" => client.apps().get_app("ver_1");
        "apps.fork", "POST /fork/v1" => client.apps().fork_and_save(types::AppsForkInput::new("ver_1", "mine"));
        "apps.publish", "POST /projects/v1/admin/prj_1/publish" =>
            client.apps().publish("prj_1", types::AppsPublishInput::default());
        "apps.listVersions", "GET /projects/v1/admin/prj_1/versions" => client.apps().list_versions("prj_1");
        "apps.updateVersion", "PATCH /projects/v1/admin/prj_1/versions/ver_1" =>
            client.apps().update_version("prj_1", "ver_1", types::AppsPublishInput::default());
        "apps.deleteVersion", "DELETE /projects/v1/admin/prj_1/versions/ver_1" =>
            client.apps().delete_version("prj_1", "ver_1");
        "apps.bundleDeploy", "POST /projects/v1/admin/prj_1/secrets" => client.apps().bundle_deploy("prj_1", bundle());
        "tier.set", "POST /tiers/v1/hobby" => client.tier().set(Tier::Hobby);
        "tier.status", "GET /tiers/v1/status" => client.tier().status();
        "billing.checkBalance", "GET /orgs/v1/lookup?wallet=0x1" => client.billing().check_balance().wallet("0x1");
        "billing.history", "GET /orgs/v1/org_1/billing/history?limit=5" => client.billing().history("org_1").limit(5);
        "billing.createCheckout", "POST /orgs/v1/org_1/checkouts" =>
            client.billing().create_checkout("org_1", types::BillingCreateCheckoutInput::new("balance_topup"));
        "billing.createEmailAccount", "POST /orgs/v1/email" =>
            client.billing().create_email_account(types::BillingCreateEmailAccountInput::new("a@b.test"));
        "billing.linkWallet", "POST /orgs/v1/org_1/wallets" =>
            client.billing().link_wallet("org_1", types::BillingLinkWalletInput::new("0x1"));
        "billing.tierCheckout", "POST /orgs/v1/org_1/checkouts" => client.billing().tier_checkout(Tier::Hobby, "org_1");
        "billing.buyEmailPack", "POST /orgs/v1/org_1/checkouts" => client.billing().buy_email_pack("org_1");
        "billing.setAutoRecharge", "PATCH /orgs/v1/org_1/billing/auto-recharge" =>
            client.billing().set_auto_recharge("org_1", types::BillingSetAutoRechargeInput::new(true));
        "contracts.provisionWallet", "POST /contracts/v1/signers" =>
            client.contracts().provision_wallet(types::ContractsProvisionWalletInput::new("base-sepolia"));
        "contracts.getWallet", "GET /contracts/v1/signers/w" => client.contracts().get_wallet("w");
        "contracts.listWallets", "GET /contracts/v1/signers" => client.contracts().list_wallets();
        "contracts.setRecovery", "POST /contracts/v1/signers/w/recovery-address" =>
            client.contracts().set_recovery("w", types::ContractsSetRecoveryInput::default());
        "contracts.setLowBalanceAlert", "POST /contracts/v1/signers/w/alert" =>
            client.contracts().set_low_balance_alert("w", types::ContractsSetLowBalanceAlertInput::new("1"));
        "contracts.call", "POST /contracts/v1/call" => client.contracts().call(
            types::ContractsCallInput::new("w", "base-sepolia", "0x1", Vec::new(), "f", Vec::new()));
        "contracts.read", "POST /contracts/v1/read" => client.contracts().read(
            types::ContractsReadInput::new("base-sepolia", "0x1", Vec::new(), "f", Vec::new()));
        "contracts.callStatus", "GET /contracts/v1/calls/c" => client.contracts().call_status("c");
        "contracts.drain", "POST /contracts/v1/signers/w/drain" =>
            client.contracts().drain("w", "w", types::ContractsDrainInput::new("0x1"));
        "contracts.deleteWallet", "DELETE /contracts/v1/signers/w" => client.contracts().delete_wallet("w", "w");
        "ai.translate", "POST /ai/v1/translate" => client.ai().translate(types::AiTranslateInput::new("hi", "fr"));
        "ai.moderate", "POST /ai/v1/moderate" => client.ai().moderate(types::AiModerateInput::new("hi"));
        "ai.usage", "GET /ai/v1/usage" => client.ai().usage();
        "ai.generateImage", "POST /generate-image/v1" => client.ai().generate_image(types::AiGenerateImageInput::new("a cat"));
        "allowance.status", "" => client.allowance().status();
        "allowance.create", "" => client.allowance().create();
        "allowance.export", "" => client.allowance().export();
        "allowance.faucet", "POST /faucet/v1" => client.allowance().fund(None);
        "service.status", "GET /status" => client.service().status();
        "service.health", "GET /health" => client.service().health();
        "admin.sendMessage", "POST /message/v1" => client.admin().send_message(types::AdminSendMessageInput::new("hi"));
        "admin.setAgentContact", "POST /agent/v1/contact" =>
            client.admin().set_agent_contact(types::AdminSetAgentContactInput::new("me"));
    }
}

counterparts! {
    /// The second names (contract, section 5.10).
    fn aliases(client: &Client) {
        "image.generateImage", "POST /generate-image/v1" => client.image().generate_image(types::AiGenerateImageInput::new("a cat"));
        "projects.schema", "GET /projects/v1/admin/prj_1/schema" => client.projects().schema("prj_1");
        "projects.usage", "GET /projects/v1/admin/prj_1/usage" => client.projects().usage("prj_1");
        "projects.quote", "GET /tiers/v1" => client.projects().quote();
        "auth.magicLink", "POST /auth/v1/magic-link" => client.auth().magic_link(magic_link());
        "auth.verify", "POST /auth/v1/token?grant_type=magic_link" =>
            client.auth().verify(types::AuthVerifyMagicLinkInput::new("token"));
        "auth.setPassword", "POST /auth/v1/user/password" =>
            client.auth().set_password(password()).with_auth(client.auth_for("prj_1").unwrap().user_token("token"));
        "auth.promoteUser", "POST /projects/v1/admin/prj_1/promote-user" => client.auth().promote_user("prj_1", user());
        "auth.demoteUser", "POST /projects/v1/admin/prj_1/demote-user" => client.auth().demote_user("prj_1", user());
        "billing.balance", "GET /orgs/v1/lookup?email=a%40b.test" => client.billing().balance().email("a@b.test");
        "billing.createEmail", "POST /orgs/v1/email" =>
            client.billing().create_email(types::BillingCreateEmailAccountInput::new("a@b.test"));
        "billing.autoRecharge", "PATCH /orgs/v1/org_1/billing/auto-recharge" =>
            client.billing().auto_recharge("org_1", types::BillingSetAutoRechargeInput::new(true));
        "email.create", "POST /mailboxes/v1" =>
            client.email().create(types::EmailCreateMailboxInput::new("my-app", "prj_1"));
        "email.status", "GET /mailboxes/v1" => client.email().status();
        "email.info", "GET /mailboxes/v1" => client.email().info();
        "email.delete", "DELETE /mailboxes/v1/mbx_1" => client.email().delete("mbx_1");
        "contracts.setAlert", "POST /contracts/v1/signers/w/alert" =>
            client.contracts().set_alert("w", types::ContractsSetLowBalanceAlertInput::new("1"));
        "contracts.delete", "DELETE /contracts/v1/signers/w" => client.contracts().delete("w", "w");
        "contracts.status", "GET /contracts/v1/calls/c" => client.contracts().status("c");
        "senderDomain.inboundEnable", "POST /email/v1/domains/inbound" => client.sender_domain().inbound_enable(domain());
        "senderDomain.inboundDisable", "DELETE /email/v1/domains/inbound" => client.sender_domain().inbound_disable(domain());
    }
}
