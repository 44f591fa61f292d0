namespace Messaging.Routing.Classification;

/// <summary>What intents have in common.</summary>
public static class Intents
{
    /// <summary>Only talk (寒暄): nothing in it is to be filed or looked up.</summary>
    public static bool IsTalk(this Intent intent) => intent is Intent.Greeting or Intent.Thanks or Intent.AbuseOrEmpty;
}
