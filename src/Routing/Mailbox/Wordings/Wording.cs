using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Mailbox.Wordings;

/// <summary>
/// A text the office has agreed on (口径), with all its versions. What was approved stays in force until its next version is; nothing is
/// deleted.
/// </summary>
public sealed class Wording
{
    private readonly List<WordingVersion> _versions = [];

    private Wording()
    {
    }

    public int Id { get; private set; }

    /// <summary>Counts the changes; what is approved must be what was read.</summary>
    public int Version { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<WordingVersion> Versions => _versions;

    public WordingVersion Newest => _versions[^1];

    /// <summary>The version that waits for approval, if any; older drafts are superseded by it.</summary>
    public WordingVersion? Pending => Newest is { ApprovedAt: null, WithdrawnAt: null } draft ? draft : null;

    /// <summary>拟写: a new wording.</summary>
    public static Wording Write(WordingText text, Actor by, DateTimeOffset now)
    {
        var wording = new Wording();
        wording.Change(text, by, now);
        return wording;
    }

    /// <summary>修改: a new version, which counts for nothing until it is approved.</summary>
    public void Change(WordingText text, Actor by, DateTimeOffset now)
    {
        _versions.Add(new WordingVersion(_versions.Count + 1, text.Checked(), by.Id, now));
        Changed(now);
    }

    /// <summary>审定: puts the waiting version in force from its first day.</summary>
    /// <exception cref="RefusedException">
    /// <c>wording.none</c>: nothing waits; <c>wording.own</c>: authors do not approve their own text (四眼原则).
    /// </exception>
    public void Approve(Actor by, DateTimeOffset now)
    {
        var draft = Pending;
        Refuse.If(draft is null, "wording.none", "No version of this wording waits for approval.");
        Refuse.If(draft.Author == by.Id, "wording.own", "An author does not approve their own wording.");
        draft.Approve(by.Id, now);
        Changed(now);
    }

    /// <summary>停用: takes every version out of use, a waiting draft as well.</summary>
    /// <exception cref="RefusedException"><c>wording.withdrawn</c>: nothing is left to take back.</exception>
    public void Withdraw(Actor by, DateTimeOffset now)
    {
        Refuse.If(_versions.All(version => version.WithdrawnAt is not null), "wording.withdrawn", "This wording has been withdrawn already.");
        foreach (var version in _versions.Where(version => version.WithdrawnAt is null))
        {
            version.Withdraw(by.Id, now);
        }

        Changed(now);
    }

    /// <summary>
    /// The version in force on a day of the office's calendar; null when there is none. An approved version that begins later leaves the one
    /// before it in force until then; one that has ended brings no older one back.
    /// </summary>
    public WordingVersion? LiveOn(DateOnly day) =>
        _versions.LastOrDefault(version => version.Stands && (version.From is not { } from || from <= day)) is { } version
        && (version.To is not { } to || to >= day)
            ? version
            : null;

    public WordingState StateOn(DateOnly day)
    {
        if (LiveOn(day) is not null)
        {
            return WordingState.Approved;
        }

        if (_versions.Any(version => version.Stands && version.From > day))
        {
            return WordingState.Upcoming;
        }

        return _versions.Any(version => version.Stands) ? WordingState.Expired
            : Newest.WithdrawnAt is not null ? WordingState.Withdrawn
            : WordingState.Draft;
    }

    private void Changed(DateTimeOffset now)
    {
        Version++;
        ChangedAt = now;
    }
}
