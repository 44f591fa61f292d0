using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Classification;

/// <summary>What is worked out from the divisions (由机构目录得出), made with the first use and again when an administrator has changed them.</summary>
internal sealed class FromDivisions<T>(Organisation organisation, Func<Organisation, T> make)
    where T : class
{
    private volatile Made? _made;

    public T Now
    {
        get
        {
            // Asked before making: if they change meanwhile, the next use makes it once more.
            var divisions = organisation.Divisions;
            var made = _made;
            if (made is null || !ReferenceEquals(made.From, divisions))
            {
                _made = made = new Made(divisions, make(organisation));
            }

            return made.Value;
        }
    }

    private sealed record Made(IReadOnlyList<Division> From, T Value);
}
