namespace Messaging.Routing.Examining;

/// <summary>What an answer can be found wanting in; stable, they stand in histories and in files.</summary>
public static class FindingCodes
{
    /// <summary>空转: it says that the letter was passed on, and nothing else, or says nothing at all.</summary>
    public const string Forwarding = "forwarding";

    /// <summary>答非所问: about another matter.</summary>
    public const string OtherMatter = "other-matter";

    /// <summary>照搬: the answer to somebody else's other matter.</summary>
    public const string Copied = "copied";

    /// <summary>空泛承诺: a promise without a date, and nothing else.</summary>
    public const string Vague = "vague";

    /// <summary>个人信息 in a text that others will read.</summary>
    public const string PersonalData = "personal-data";

    /// <summary>与口径不符: another fact than the agreed wording has.</summary>
    public const string Contradiction = "contradiction";

    public static IReadOnlyList<string> All { get; } = [Forwarding, OtherMatter, Copied, Vague, PersonalData, Contradiction];
}
