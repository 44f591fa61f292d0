using System.Diagnostics.CodeAnalysis;

namespace Messaging.Routing.Mailbox;

/// <summary>Guards at the head of a verb.</summary>
internal static class Refuse
{
    /// <exception cref="RefusedException"><paramref name="broken"/> is true.</exception>
    public static void If([DoesNotReturnIf(true)] bool broken, string code, string message)
    {
        if (broken)
        {
            throw new RefusedException(code, message);
        }
    }
}
