namespace Messaging.Routing.Exchange;

/// <summary>A row can't be filed as it stands; the rest of the file goes on.</summary>
/// <param name="reason">For the person who mends the row; never holds a citizen's words.</param>
internal sealed class RejectedRowException(string reason) : Exception(reason);
