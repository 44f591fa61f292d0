namespace Messaging.Routing.Mailbox.Attachments;

/// <summary>What a file is there for (附件用途). Part of the public interface: added, never renamed.</summary>
public enum AttachmentPurpose
{
    /// <summary>来件扫描: the letter itself, as it came on paper. Shows its writer.</summary>
    Scan,

    /// <summary>来件附件: what the citizen sent with it.</summary>
    Letter,

    /// <summary>答复附件: belongs to the answer, which tells where it is.</summary>
    Answer,

    /// <summary>内部: for colleagues only.</summary>
    Internal,
}
