namespace Messaging.Routing.Classification;

/// <summary>What a line of chat wants of the bot (意图).</summary>
public enum Intent
{
    /// <summary>A matter to be filed: 投诉、举报、求助、建议.</summary>
    File,

    /// <summary>A question that a standing answer may settle; it is filed as well.</summary>
    AskFaq,

    /// <summary>What became of an earlier item (查进度).</summary>
    QueryProgress,

    /// <summary>An earlier item is late (催办).</summary>
    Urge,

    /// <summary>问候.</summary>
    Greeting,

    /// <summary>致谢.</summary>
    Thanks,

    /// <summary>Nothing said, or nothing but abuse.</summary>
    AbuseOrEmpty,
}
