//! `Activity`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::{
    ActivityAppendTextFile, ActivityAttemptCompletion, ActivityClearTodo,
    ActivityComplete, ActivityCreateDirectory, ActivityDelegate,
    ActivityDelegationComplete, ActivityDeleteDirectory, ActivityDeleteFile,
    ActivityEditTextFile, ActivityError, ActivityExec, ActivityGeneralTool,
    ActivityGetFileInfo, ActivityInteractiveTool, ActivityListDirectory,
    ActivityMoveFile, ActivityQuery, ActivityReadImageFile, ActivityReadPdfFile,
    ActivityReadTextFile, ActivityRetry, ActivityTodo, ActivityWriteTextFile,
};

/// What an expert did in a step, one of 24 known types. A new type, or a known one of another shape, is kept as
/// raw JSON, so that an activity never breaks a checkpoint.
///
/// *Evidence:* seen in the official client's code (contract section 4). The list of the public runtime.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum Activity {
    /// `query`
    #[serde(rename = "query")]
    Query(ActivityQuery),
    /// `retry`
    #[serde(rename = "retry")]
    Retry(ActivityRetry),
    /// `complete`
    #[serde(rename = "complete")]
    Complete(ActivityComplete),
    /// `error`
    #[serde(rename = "error")]
    Error(ActivityError),
    /// `attemptCompletion`
    #[serde(rename = "attemptCompletion")]
    AttemptCompletion(ActivityAttemptCompletion),
    /// `todo`
    #[serde(rename = "todo")]
    Todo(ActivityTodo),
    /// `clearTodo`
    #[serde(rename = "clearTodo")]
    ClearTodo(ActivityClearTodo),
    /// `readImageFile`
    #[serde(rename = "readImageFile")]
    ReadImageFile(ActivityReadImageFile),
    /// `readPdfFile`
    #[serde(rename = "readPdfFile")]
    ReadPdfFile(ActivityReadPdfFile),
    /// `readTextFile`
    #[serde(rename = "readTextFile")]
    ReadTextFile(ActivityReadTextFile),
    /// `editTextFile`
    #[serde(rename = "editTextFile")]
    EditTextFile(ActivityEditTextFile),
    /// `appendTextFile`
    #[serde(rename = "appendTextFile")]
    AppendTextFile(ActivityAppendTextFile),
    /// `writeTextFile`
    #[serde(rename = "writeTextFile")]
    WriteTextFile(ActivityWriteTextFile),
    /// `deleteFile`
    #[serde(rename = "deleteFile")]
    DeleteFile(ActivityDeleteFile),
    /// `deleteDirectory`
    #[serde(rename = "deleteDirectory")]
    DeleteDirectory(ActivityDeleteDirectory),
    /// `moveFile`
    #[serde(rename = "moveFile")]
    MoveFile(ActivityMoveFile),
    /// `getFileInfo`
    #[serde(rename = "getFileInfo")]
    GetFileInfo(ActivityGetFileInfo),
    /// `createDirectory`
    #[serde(rename = "createDirectory")]
    CreateDirectory(ActivityCreateDirectory),
    /// `listDirectory`
    #[serde(rename = "listDirectory")]
    ListDirectory(ActivityListDirectory),
    /// `exec`
    #[serde(rename = "exec")]
    Exec(ActivityExec),
    /// `delegate`
    #[serde(rename = "delegate")]
    Delegate(ActivityDelegate),
    /// `delegationComplete`
    #[serde(rename = "delegationComplete")]
    DelegationComplete(ActivityDelegationComplete),
    /// `interactiveTool`
    #[serde(rename = "interactiveTool")]
    InteractiveTool(ActivityInteractiveTool),
    /// `generalTool`
    #[serde(rename = "generalTool")]
    GeneralTool(ActivityGeneralTool),
    /// A kind this version does not know, or one whose content does not fit; as it is on the wire.
    #[serde(untagged)]
    Unknown(::serde_json::Value),
}

::agent_clients_runtime::open_union!(Activity, "type", Unknown {
    Query: "query",
    Retry: "retry",
    Complete: "complete",
    Error: "error",
    AttemptCompletion: "attemptCompletion",
    Todo: "todo",
    ClearTodo: "clearTodo",
    ReadImageFile: "readImageFile",
    ReadPdfFile: "readPdfFile",
    ReadTextFile: "readTextFile",
    EditTextFile: "editTextFile",
    AppendTextFile: "appendTextFile",
    WriteTextFile: "writeTextFile",
    DeleteFile: "deleteFile",
    DeleteDirectory: "deleteDirectory",
    MoveFile: "moveFile",
    GetFileInfo: "getFileInfo",
    CreateDirectory: "createDirectory",
    ListDirectory: "listDirectory",
    Exec: "exec",
    Delegate: "delegate",
    DelegationComplete: "delegationComplete",
    InteractiveTool: "interactiveTool",
    GeneralTool: "generalTool",
});
