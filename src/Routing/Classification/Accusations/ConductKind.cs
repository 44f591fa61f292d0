namespace Messaging.Routing.Classification.Accusations;

/// <summary>What sort of conduct a word tells of; decides how sure its subject must be.</summary>
internal enum ConductKind
{
    /// <summary>Only somebody with public power can do it: 滥用职权, 乱罚款.</summary>
    Office,

    /// <summary>Wrong of an office, but also said of firms: 不作为, 推诿, 收红包.</summary>
    Grave,

    /// <summary>Bad manners, said of anybody: 态度恶劣.</summary>
    Rude,

    /// <summary>Nothing happens: 没人管, 不回复. Of a road it is a plain report, of a division a reproach.</summary>
    Idle,

    /// <summary>Tells little by itself, and much when a division is the subject of the very sentence: 随便, 衙门, 寒心.</summary>
    Hint,
}

/// <summary>One place in a text that tells of misconduct (作风问题).</summary>
internal readonly record struct Conduct(int Start, int End, ConductKind Kind);
