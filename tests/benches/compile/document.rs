//! An API of any size, in the conventions of this repository.
//!
//! Five operations for each resource; each resource has ten properties, two enums, a tagged union of two and a nested object. It must
//! never have anything that plain progenitor refuses: both generators read the same text. (progenitor passes over pagination, over
//! the discriminator and over fields that it does not know; ours generates code for them.)

/// Operations of one resource.
pub(crate) const OPERATIONS: usize = 5;

/// The document as YAML, of so many operations (a multiple of [`OPERATIONS`]).
pub(crate) fn synthesise(operations: usize) -> String {
    let each = |template: &str| -> String {
        (0..operations / OPERATIONS)
            .map(|n| template.replace("NN", &format!("{n:02}")))
            .collect()
    };
    [
        HEAD,
        &each(PATHS),
        "components:\n  responses:\n",
        ERROR_RESPONSE,
        "  schemas:\n",
        ERROR_SCHEMA,
        &each(SCHEMAS),
    ]
    .concat()
}

const HEAD: &str = "openapi: 3.0.3
info: { title: Resources, version: '1' }
servers: [{ url: 'https://api.example.com/v1' }]
x-auth: bearer
x-error: { code: /code, message: /message }
paths:
";

const ERROR_RESPONSE: &str = "    Failed:
      description: The request failed.
      content: { application/json: { schema: { $ref: '#/components/schemas/Failure' } } }
";

const ERROR_SCHEMA: &str = "    Failure:
      description: What went wrong.
      type: object
      required: [message]
      properties:
        code: { type: string, description: For machines. }
        message: { type: string, description: For people. }
";

const PATHS: &str = "  /kindNNs:
    get:
      tags: [kindNNs]
      operationId: kindNNs_list
      summary: Lists what there is.
      description: The newest first.
      x-evidence: { name: S, wire: S, source: bench }
      x-idempotency: method
      x-pagination: { style: offset, limit: take, offset: skip, items: entries, total: total }
      parameters:
        - { name: take, in: query, description: How many at most., schema: { type: integer, minimum: 1 } }
        - { name: skip, in: query, description: How many to pass over., schema: { type: integer, minimum: 0 } }
        - { name: search, in: query, description: Only what has this word., schema: { type: string } }
      responses:
        '200':
          description: A page.
          content: { application/json: { schema: { $ref: '#/components/schemas/KindNNList' } } }
        4XX: { $ref: '#/components/responses/Failed' }
        5XX: { $ref: '#/components/responses/Failed' }
    post:
      tags: [kindNNs]
      operationId: kindNNs_create
      summary: Makes a new one.
      description: It is there when the reply comes.
      x-evidence: { name: S, wire: S, source: bench }
      x-idempotency: never
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: '#/components/schemas/KindNNInput' } } }
      responses:
        '201':
          description: The new one.
          content: { application/json: { schema: { $ref: '#/components/schemas/KindNN' } } }
        4XX: { $ref: '#/components/responses/Failed' }
        5XX: { $ref: '#/components/responses/Failed' }
  /kindNNs/{kindId}:
    get:
      tags: [kindNNs]
      operationId: kindNNs_get
      summary: Fetches one.
      description: By its id.
      x-evidence: { name: S, wire: S, source: bench }
      x-idempotency: method
      parameters:
        - { name: kindId, in: path, required: true, description: Its id., schema: { type: string } }
      responses:
        '200':
          description: The one asked for.
          content: { application/json: { schema: { $ref: '#/components/schemas/KindNN' } } }
        4XX: { $ref: '#/components/responses/Failed' }
        5XX: { $ref: '#/components/responses/Failed' }
    post:
      tags: [kindNNs]
      operationId: kindNNs_update
      summary: Changes one.
      description: What is left out stays as it is.
      x-evidence: { name: S, wire: S, source: bench }
      x-idempotency: never
      parameters:
        - { name: kindId, in: path, required: true, description: Its id., schema: { type: string } }
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: '#/components/schemas/KindNNInput' } } }
      responses:
        '200':
          description: The changed one.
          content: { application/json: { schema: { $ref: '#/components/schemas/KindNN' } } }
        4XX: { $ref: '#/components/responses/Failed' }
        5XX: { $ref: '#/components/responses/Failed' }
    delete:
      tags: [kindNNs]
      operationId: kindNNs_delete
      summary: Removes one.
      description: For good.
      x-evidence: { name: S, wire: S, source: bench }
      x-idempotency: method
      parameters:
        - { name: kindId, in: path, required: true, description: Its id., schema: { type: string } }
      responses:
        '204': { description: It is gone. }
        4XX: { $ref: '#/components/responses/Failed' }
        5XX: { $ref: '#/components/responses/Failed' }
";

const SCHEMAS: &str = "    KindNN:
      description: What this service keeps.
      type: object
      additionalProperties: true
      required: [id, name, status]
      properties:
        id: { type: string, description: Its id. }
        name: { type: string, description: What people call it. }
        status: { $ref: '#/components/schemas/KindNNStatus' }
        priority: { $ref: '#/components/schemas/KindNNPriority' }
        source: { $ref: '#/components/schemas/KindNNSource' }
        owner: { $ref: '#/components/schemas/KindNNOwner' }
        tags: { type: array, items: { type: string }, nullable: true, description: Words about it. }
        size: { type: integer, description: In bytes. }
        score: { type: number, description: How good it is. }
        archived: { type: boolean, description: Whether it is put away. }
    KindNNStatus:
      description: Where it stands.
      type: string
      enum: [queued, running, done, failed]
    KindNNPriority:
      description: How much it matters.
      type: string
      enum: [low, normal, high]
    KindNNSource:
      description: Where it came from.
      oneOf:
        - $ref: '#/components/schemas/KindNNUpload'
        - $ref: '#/components/schemas/KindNNLink'
      discriminator:
        propertyName: kind
        mapping:
          upload: '#/components/schemas/KindNNUpload'
          link: '#/components/schemas/KindNNLink'
    KindNNUpload:
      description: It was sent.
      type: object
      additionalProperties: true
      required: [kind, path]
      properties:
        kind: { type: string, description: Says what it is. }
        path: { type: string, description: The name of the file. }
    KindNNLink:
      description: It was fetched.
      type: object
      additionalProperties: true
      required: [kind, url]
      properties:
        kind: { type: string, description: Says what it is. }
        url: { type: string, description: Where it is. }
    KindNNOwner:
      description: Whose it is.
      type: object
      additionalProperties: true
      required: [id]
      properties:
        id: { type: string, description: Their id. }
        email: { type: string, description: Where they are reached. }
    KindNNList:
      description: A page.
      type: object
      additionalProperties: true
      required: [entries]
      properties:
        entries: { type: array, items: { $ref: '#/components/schemas/KindNN' }, description: The page itself. }
        total: { type: integer, description: How many there are on all pages. }
    KindNNInput:
      description: What is set.
      type: object
      required: [name]
      properties:
        name: { type: string, description: What people call it. }
        priority: { $ref: '#/components/schemas/KindNNPriority' }
        tags: { type: array, items: { type: string }, nullable: true, description: Words about it. }
        archived: { type: boolean, description: Whether it is put away. }
";
