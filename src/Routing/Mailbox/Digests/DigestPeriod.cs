namespace Messaging.Routing.Mailbox.Digests;

/// <summary>What a digest covers (期间).</summary>
public enum DigestPeriod
{
    /// <summary>日报: one day of China.</summary>
    Daily,

    /// <summary>周报: Monday to Sunday.</summary>
    Weekly,
}
