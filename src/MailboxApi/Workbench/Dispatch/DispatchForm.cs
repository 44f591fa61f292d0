namespace Messaging.MailboxApi.Workbench.Dispatch;

/// <summary>Which form of the dispatcher's desk stands open (分办台表单).</summary>
public enum DispatchForm
{
    None,

    /// <summary>Another desk than those suggested.</summary>
    Desk,

    /// <summary>类型确认</summary>
    Kind,

    /// <summary>不予受理</summary>
    Decline,

    /// <summary>转出</summary>
    Refer,
}
