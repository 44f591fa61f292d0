using Messaging.Routing.Mailbox.Suggesting;

namespace Messaging.Routing.Desk.Suggesting;

/// <summary>What came of a training (训练结果).</summary>
public enum TrainingEnd
{
    /// <summary>The new version suggests from now on.</summary>
    InForce,

    /// <summary>The former one is better on the newest items and stays.</summary>
    Worse,

    /// <summary>A person chose the version in force, and it stays until a person says otherwise.</summary>
    Held,

    /// <summary>Too few items whose addressee is final.</summary>
    TooFew,

    /// <summary>Hardly anything became final since the last training.</summary>
    NothingNew,

    /// <summary>Another node trained, or a person chose, in the meantime.</summary>
    Overtaken,
}

/// <param name="Rows">How many items there are to learn from.</param>
/// <param name="New">How many of them the last version has not learnt from.</param>
/// <param name="Model">The new version, where one was trained; without its file.</param>
public sealed record TrainingOutcome(TrainingEnd End, int Rows, int New, RouterModel? Model = null);
