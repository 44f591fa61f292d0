using System.Diagnostics.CodeAnalysis;

namespace Messaging.Routing.Exchange;

/// <summary>Guards of a row.</summary>
internal static class Reject
{
    /// <exception cref="RejectedRowException"><paramref name="wrong"/> is true.</exception>
    public static void If([DoesNotReturnIf(true)] bool wrong, string reason)
    {
        if (wrong)
        {
            throw new RejectedRowException(reason);
        }
    }
}
