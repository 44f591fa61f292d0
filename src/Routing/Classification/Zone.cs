namespace Messaging.Routing.Classification;

/// <summary>Where in a message a word stands; what is asked for stands in the title or early.</summary>
internal enum Zone
{
    Absent,
    Body,
    Opening,
    Title,
}
