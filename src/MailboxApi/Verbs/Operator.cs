using Messaging.Routing.Mailbox.People;

namespace Messaging.MailboxApi.Verbs;

/// <summary>Whoever sits at the machine (操作员); stands in the history of what a verb did.</summary>
internal static class Operator
{
    private const int LongestName = 64;

    public static Actor With(Role role)
    {
        var name = $"operator:{Environment.UserName}";
        return new Actor(name[..Math.Min(name.Length, LongestName)], new HashSet<Role> { role }, []);
    }
}
