namespace Messaging.Routing.Mailbox.Divisions;

/// <summary>Reads the division catalogue and the gazetteer; every complaint names the entry it is about.</summary>
internal static class CatalogueReader
{
    public static Organisation Read(Stream divisions, Stream cities)
    {
        var catalogue = CatalogueEntry.Open(divisions, "divisions");
        var gazetteer = CatalogueEntry.Open(cities, "cities");
        var department = catalogue.Object("department");
        var other = catalogue.Object("other");
        var groups = ReadGroups(catalogue);

        var organisation = new Organisation
        {
            Zh = department.Text("zh"),
            En = department.Text("en"),
            Divisions = [.. catalogue.List("divisions").Select(ReadDivision)],
            Authorities = [.. catalogue.List("external").Select(ReadAuthority)],
            Other = new OutOfScope
            {
                Code = other.Text("code"),
                Zh = other.Text("zh"),
                TellCitizen = other.Text("tellCitizen"),
                Terms = other.Terms("terms"),
            },
            BoundaryRules = [.. catalogue.List("boundaryRules").Select(rule =>
                new BoundaryRule(rule.Text("when"), rule.Text("then"), rule.OptionalText("unless") ?? ""))],
            Cues = [.. catalogue.List("cues").Select(cue => ReadCue(cue, groups))],
            SilentWords = catalogue.Texts("silentWords"),
            Cities = [.. gazetteer.List("cities").Select(ReadCity)],
            WordsLikePlaces = gazetteer.Texts("silentWords"),
        };

        Check(organisation, catalogue);
        return organisation;
    }

    private static Dictionary<string, IReadOnlyList<string>> ReadGroups(CatalogueEntry catalogue)
    {
        if (!catalogue.Has("wordGroups"))
        {
            return [];
        }

        var groups = catalogue.Object("wordGroups");
        return groups.Keys().ToDictionary(name => name, groups.Texts, StringComparer.Ordinal);
    }

    private static Division ReadDivision(CatalogueEntry entry)
    {
        var code = entry.Text("code");
        var named = entry.Named(code);
        return new Division
        {
            Code = code,
            Parent = named.OptionalText("parent") ?? code.Split('-')[0],
            Zh = named.Text("zh"),
            En = named.OptionalText("en") ?? code,
            NameNow = named.OptionalText("nameNow"),
            Aliases = named.Texts("aliases"),
            Duties = named.Text("duties"),
            Terms = named.Terms("terms"),
            TypicalQuestions = named.Texts("typicalQuestions"),
            Verification = named.OptionalText("verification") ?? "",
        };
    }

    private static ExternalAuthority ReadAuthority(CatalogueEntry entry)
    {
        var code = entry.Text("code");
        var named = entry.Named(code);
        return new ExternalAuthority
        {
            Code = code.StartsWith(ExternalAuthority.Prefix, StringComparison.Ordinal)
                ? code
                : throw named.Wrong("the code of another authority begins with " + ExternalAuthority.Prefix),
            Zh = named.Text("zh"),
            En = named.OptionalText("en") ?? code,
            Handles = named.Text("handles"),
            Terms = named.Terms("terms"),
            TellCitizen = named.Text("tellCitizen"),
            Phones = named.Texts("phones"),
            Rule = named.OptionalText("rule") ?? "",
        };
    }

    private static Cue ReadCue(CatalogueEntry entry, Dictionary<string, IReadOnlyList<string>> groups)
    {
        var target = entry.Text("for");
        var named = entry.Named(target);
        var all = named.Texts("all");
        return new Cue
        {
            For = target,
            Weight = named.Number("weight"),
            All = all.Count > 0 ? [.. all.Select(written => Words(written, named))] : throw named.Wrong("\"all\" is missing or empty"),
            None = [.. named.Texts("none").SelectMany(written => Words(written, named))],
            Because = named.OptionalText("because") ?? string.Join("、", all.Select(written => written.Split('|')[0].TrimStart('@'))),
        };

        // "公交|巴士|@bus": words and, with @, whole groups of words.
        IReadOnlyList<string> Words(string written, CatalogueEntry at) => [.. written.Split('|').SelectMany(word =>
            !word.StartsWith('@') ? [word]
            : groups.TryGetValue(word[1..], out var group) ? group
            : throw at.Wrong($"there is no word group \"{word[1..]}\""))];
    }

    private static City ReadCity(CatalogueEntry entry)
    {
        var zh = entry.Text("zh");
        var named = entry.Named(zh);
        return new City
        {
            Code = named.Text("code"),
            Zh = zh,
            En = named.OptionalText("en") ?? zh,
            Short = named.Text("short"),
            Bureau = named.Text("bureau"),
            Plate = named.OptionalText("plate") ?? "",
            AreaCode = named.OptionalText("areaCode") ?? "",
            Units = [.. named.List("units").Select(unit => new CityUnit
            {
                Name = unit.Text("name"),
                Kind = unit.OptionalText("kind") ?? "county",
                Alias = unit.OptionalText("alias"),
                AliasUnsafe = unit.Flag("aliasUnsafe"),
                NameUnsafe = unit.Flag("nameUnsafe"),
                FormerNames = unit.Texts("formerNames"),
            })],
            LocalNames = named.Texts("localNames"),
            DoubtfulNames = named.Texts("doubtfulNames"),
        };
    }

    private static void Check(Organisation organisation, CatalogueEntry catalogue)
    {
        if (organisation.Divisions.Count == 0)
        {
            throw catalogue.Wrong("\"divisions\" is missing or empty");
        }

        var known = new HashSet<string>(StringComparer.Ordinal) { organisation.Other.Code };
        foreach (var code in organisation.Divisions.Select(d => d.Code).Concat(organisation.Authorities.Select(a => a.Code)))
        {
            if (!known.Add(code))
            {
                throw catalogue.Wrong($"the code {code} occurs twice");
            }
        }

        foreach (var cue in organisation.Cues.Where(cue => !known.Contains(cue.For)))
        {
            throw catalogue.Wrong($"a cue is for {cue.For}, which is neither a division nor another authority");
        }
    }
}
