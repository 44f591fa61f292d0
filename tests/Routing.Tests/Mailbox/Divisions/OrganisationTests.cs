using System.Text;
using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Tests.Mailbox.Divisions;

public class OrganisationTests
{
    private const string NoCities = """{"cities":[]}""";

    [Fact]
    public void The_bundled_catalogue_has_its_desks_authorities_and_cities()
    {
        var organisation = Organisation.Bundled();

        Assert.Equal("河南省交通运输厅", organisation.Zh);
        Assert.Equal(20, organisation.Divisions.Count);
        Assert.Equal(15, organisation.Divisions.Select(division => division.Parent).Distinct().Count());
        Assert.Equal(16, organisation.Authorities.Count);
        Assert.Equal(18, organisation.Cities.Count);
        Assert.All(organisation.Divisions, division => Assert.NotEqual("", division.Verification));
    }

    [Fact]
    public void A_desk_is_found_by_code_and_by_the_name_it_has_or_had()
    {
        var organisation = Organisation.Bundled();

        Assert.Equal("综合规划处", organisation.Find("PLAN")?.Name);
        Assert.Equal("PLAN", organisation.Find("综合规划处")?.Code);
        Assert.Equal("HWY-RURAL", organisation.Find("公路管理局（农村公路）")?.Code);
        Assert.Null(organisation.Find("plan"));
        Assert.Null(organisation.Find(""));
    }

    [Theory]
    [InlineData("RTB", "RTB-BUS", true)]
    [InlineData("RTB-BUS", "RTB-BUS", true)]
    [InlineData("RTB-BUS", "RTB", false)]
    [InlineData("RTB", "RTBX", false)]
    [InlineData("rtb", "RTB-BUS", false)]
    [InlineData("", "RTB", false)]
    public void A_division_covers_its_desks_and_a_desk_only_itself(string member, string desk, bool covers) =>
        Assert.Equal(covers, Organisation.Covers(member, desk));

    [Fact]
    public void Another_departments_catalogue_is_read_without_a_word_of_this_one()
    {
        var organisation = Load("""
            {"department":{"zh":"某省水利厅","en":"Water"},
             "wordGroups":{"dam":["大坝","水库"]},
             "divisions":[{"code":"DAM","zh":"水库处","duties":"水库大坝安全","terms":["水库^2"],"typicalQuestions":[]}],
             "external":[],"other":{"code":"OTHER","zh":"无关","tellCitizen":"请拨打12345"},
             "cues":[{"for":"DAM","weight":2,"all":["@dam","漏水|渗漏"]}]}
            """);

        Assert.Equal("DAM", Assert.Single(organisation.Divisions).Parent);
        Assert.Equal(2, Assert.Single(organisation.Divisions[0].Terms).Weight);
        Assert.Equal(["大坝", "水库"], Assert.Single(organisation.Cues).All[0]);
    }

    [Theory]
    [InlineData("{", "divisions: not JSON")]
    [InlineData("""{"department":{"zh":"厅","en":"D"},"other":{"code":"OTHER","zh":"无","tellCitizen":"无"},"divisions":[{"code":"A","zh":"甲处","terms":[]}]}""", "divisions[0] (A): \"duties\"")]
    [InlineData("""{"department":{"zh":"厅","en":"D"},"other":{"code":"OTHER","zh":"无","tellCitizen":"无"},"divisions":[{"code":"A","zh":"甲处","duties":"管","terms":["路^x"]}]}""", "divisions[0] (A).terms[0]")]
    [InlineData("""{"department":{"zh":"厅","en":"D"},"other":{"code":"OTHER","zh":"无","tellCitizen":"无"},"divisions":[{"code":"A","zh":"甲处","duties":"管"},{"code":"A","zh":"乙处","duties":"管"}]}""", "A occurs twice")]
    [InlineData("""{"department":{"zh":"厅","en":"D"},"other":{"code":"OTHER","zh":"无","tellCitizen":"无"},"divisions":[{"code":"A","zh":"甲处","duties":"管"}],"cues":[{"for":"B","weight":1,"all":["路"]}]}""", "a cue is for B")]
    [InlineData("""{"department":{"zh":"厅","en":"D"},"other":{"code":"OTHER","zh":"无","tellCitizen":"无"},"divisions":[{"code":"A","zh":"甲处","duties":"管"}],"cues":[{"for":"A","weight":1,"all":["@road"]}]}""", "no word group \"road\"")]
    public void A_wrong_file_is_refused_with_the_entry_named(string divisions, string complaint)
    {
        var refused = Assert.Throws<InvalidDataException>(() => Load(divisions));

        Assert.Contains(complaint, refused.Message, StringComparison.Ordinal);
    }

    private static Organisation Load(string divisions)
    {
        using var first = new MemoryStream(Encoding.UTF8.GetBytes(divisions));
        using var second = new MemoryStream(Encoding.UTF8.GetBytes(NoCities));
        return Organisation.Load(first, second);
    }
}
