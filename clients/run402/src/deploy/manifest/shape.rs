//! The form of a specification in JSON, as a table: the official client's names beside those of the wire.

/// What may stand somewhere.
#[derive(Clone, Copy)]
pub(super) enum Shape {
    Text,
    Number,
    Bool,
    /// Any JSON.
    Any,
    List(&'static Shape),
    /// Values by names that the caller chooses.
    Map(&'static Shape),
    Object(&'static [Field]),
    /// The first field says which of the forms it is.
    Tagged(&'static str, &'static [(&'static str, &'static [Field])]),
    /// An object of any fields, some of which are known.
    Open(&'static [Field]),
    /// It, or null, which says something else than nothing.
    Nullable(&'static Shape),
    /// Bytes.
    Source,
}

/// A field: the official name, that of the wire, whether it has to be there, and what it is.
#[derive(Clone, Copy)]
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) wire: &'static str,
    pub(super) required: bool,
    pub(super) shape: Shape,
}

const fn field(name: &'static str, shape: Shape) -> Field {
    Field {
        name,
        wire: name,
        required: false,
        shape,
    }
}

const fn required(name: &'static str, shape: Shape) -> Field {
    Field {
        name,
        wire: name,
        required: true,
        shape,
    }
}

/// A field that the official client renames.
const fn renamed(name: &'static str, wire: &'static str, shape: Shape) -> Field {
    Field {
        name,
        wire,
        required: false,
        shape,
    }
}

const TEXTS: Shape = Shape::List(&Shape::Text);
const FILES: Shape = Shape::Map(&Shape::Source);

const MIGRATION: Shape = Shape::Object(&[
    field("id", Shape::Text),
    field("name", Shape::Text),
    field("sql", Shape::Text),
    field("sql_ref", Shape::Source),
    field("checksum", Shape::Text),
    field("transaction", Shape::Text),
]);

const EXPOSED_TABLE: Shape = Shape::Open(&[
    field("name", Shape::Text),
    field("expose", Shape::Bool),
    field("policy", Shape::Text),
    field("owner_column", Shape::Text),
    field("i_understand_this_is_unrestricted", Shape::Bool),
]);

const EXPOSE: Shape = Shape::Open(&[
    field("version", Shape::Text),
    field("tables", Shape::List(&EXPOSED_TABLE)),
    field("views", Shape::List(&Shape::Open(&[]))),
    field("rpcs", Shape::List(&Shape::Open(&[]))),
]);

const FUNCTION: Shape = Shape::Object(&[
    field("runtime", Shape::Text),
    field("source", Shape::Source),
    field("files", FILES),
    field("entrypoint", Shape::Text),
    field(
        "config",
        Shape::Object(&[
            renamed("timeoutSeconds", "timeout_seconds", Shape::Number),
            renamed("memoryMb", "memory_mb", Shape::Number),
        ]),
    ),
    field("deps", TEXTS),
    field("schedule", Shape::Nullable(&Shape::Text)),
    renamed("requireAuth", "require_auth", Shape::Bool),
    renamed(
        "requireRole",
        "require_role",
        Shape::Object(&[
            field("table", Shape::Text),
            renamed("idColumn", "id_column", Shape::Text),
            renamed("roleColumn", "role_column", Shape::Text),
            field("allowed", TEXTS),
            renamed("cacheTtl", "cache_ttl", Shape::Number),
            renamed("onDeny", "on_deny", Shape::Text),
            renamed("signInPath", "sign_in_path", Shape::Text),
        ]),
    ),
    field("class", Shape::Text),
    field("triggers", Shape::Any),
    field("capabilities", Shape::Any),
]);

const FUNCTIONS: Shape = Shape::Map(&FUNCTION);

const SITE: Shape = Shape::Object(&[
    field("replace", FILES),
    field("patch", Shape::Object(&[field("put", FILES), field("delete", TEXTS)])),
    field(
        "public_paths",
        Shape::Object(&[
            required("mode", Shape::Text),
            field(
                "replace",
                Shape::Map(&Shape::Object(&[
                    required("asset", Shape::Text),
                    field("cache_class", Shape::Text),
                ])),
            ),
        ]),
    ),
]);

const ROUTE: Shape = Shape::Object(&[
    required("pattern", Shape::Text),
    field("methods", TEXTS),
    required(
        "target",
        Shape::Tagged(
            "type",
            &[
                ("function", &[required("name", Shape::Text)]),
                ("static", &[required("file", Shape::Text)]),
            ],
        ),
    ),
    field("acknowledge_readonly", Shape::Bool),
    field("pricing", Shape::Any),
]);

const CHECK: Shape = Shape::Object(&[
    required("name", Shape::Text),
    field(
        "http",
        Shape::Object(&[
            required("path", Shape::Text),
            field("method", Shape::Text),
            field("expect", Shape::Object(&[field("status", Shape::Number)])),
        ]),
    ),
]);

const ASSET: Shape = Shape::Object(&[
    required("key", Shape::Text),
    field("source", Shape::Source),
    field("sha256", Shape::Text),
    field("size_bytes", Shape::Number),
    field("content_type", Shape::Text),
    field("visibility", Shape::Text),
    field("immutable", Shape::Bool),
    field("metadata", Shape::Open(&[])),
    field("exif_policy", Shape::Text),
]);

const ASSETS: Shape = Shape::Object(&[
    field("put", Shape::List(&ASSET)),
    field("delete", TEXTS),
    field(
        "sync",
        Shape::Object(&[
            required("prefix", Shape::Text),
            required("prune", Shape::Bool),
            field(
                "confirm",
                Shape::Object(&[
                    required("base_revision", Shape::Text),
                    required("delete_set_digest", Shape::Text),
                    required("expected_delete_count", Shape::Number),
                ]),
            ),
        ]),
    ),
]);

const I18N: Shape = Shape::Object(&[
    Field {
        name: "defaultLocale",
        wire: "default_locale",
        required: true,
        shape: Shape::Text,
    },
    required("locales", TEXTS),
    field("detect", TEXTS),
    renamed("unknownLocalePolicy", "unknown_locale_policy", Shape::Text),
]);

pub(super) const SPEC: Shape = Shape::Object(&[
    field("project", Shape::Text),
    field(
        "base",
        Shape::Object(&[field("release", Shape::Text), field("release_id", Shape::Text)]),
    ),
    field(
        "database",
        Shape::Object(&[
            field("migrations", Shape::List(&MIGRATION)),
            field("expose", EXPOSE),
            field("zero_downtime", Shape::Bool),
        ]),
    ),
    field(
        "secrets",
        Shape::Object(&[field("require", TEXTS), field("delete", TEXTS)]),
    ),
    field(
        "functions",
        Shape::Object(&[
            field("replace", FUNCTIONS),
            field(
                "patch",
                Shape::Object(&[field("set", FUNCTIONS), field("delete", TEXTS)]),
            ),
        ]),
    ),
    field("site", SITE),
    field(
        "subdomains",
        Shape::Object(&[field("set", TEXTS), field("add", TEXTS), field("remove", TEXTS)]),
    ),
    field(
        "routes",
        Shape::Nullable(&Shape::Object(&[required("replace", Shape::List(&ROUTE))])),
    ),
    field("checks", Shape::List(&CHECK)),
    field("assets", ASSETS),
    field("i18n", Shape::Nullable(&I18N)),
]);
