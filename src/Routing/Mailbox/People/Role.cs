namespace Messaging.Routing.Mailbox.People;

/// <summary>What a member or an API client may do (角色). One person may have several.</summary>
public enum Role
{
    /// <summary>收件: files, reads and confirms deliveries of its own source.</summary>
    Intake,

    /// <summary>承办: handles the items of its own division codes; sees the matter, not the person.</summary>
    Division,

    /// <summary>分办: accepts, declines, assigns, refers; sees every item.</summary>
    Dispatcher,

    /// <summary>审核: approves or sends back what somebody else wrote.</summary>
    Reviewer,

    /// <summary>领导: figures and masked lists.</summary>
    Manager,

    /// <summary>系统管理: people, keys, catalogue, calendar; no item.</summary>
    Admin,
}
