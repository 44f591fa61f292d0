namespace Messaging.Routing.Mailbox.Wordings;

/// <summary>For whom an agreed text is.</summary>
public enum WordingKind
{
    /// <summary>内部口径: how divisions word an answer; no citizen is shown it as it stands.</summary>
    Internal,

    /// <summary>常见问题: may be offered to citizens.</summary>
    Faq,

    /// <summary>模板: opening or closing of an answer, with places to be filled in.</summary>
    Template,
}
