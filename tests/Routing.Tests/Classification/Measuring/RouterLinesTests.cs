using Messaging.Routing.Classification.Measuring;

namespace Messaging.Routing.Tests.Classification.Measuring;

public class RouterLinesTests
{
    [Fact]
    public void A_line_that_cannot_be_read_is_told_and_the_others_are_read()
    {
        var told = new List<int>();

        var rows = RouterLines.Read(
            ["""{"id":1,"title":"公交","text":"不来","label":"RTB-BUS"}""", "{broken", "", """{"id":"x"}""", "[1]", """{"text":7}""", """{"text":"a","text":"b"}""", """{"id":"z","text":"没有标签"}"""],
            (line, _) => told.Add(line));

        Assert.Equal([2, 4, 5, 6, 7], told);
        Assert.Equal(["1", "\"z\""], rows.Select(row => row.Id));
        Assert.Null(rows[1].Label);
    }

    [Fact]
    public void Published_letters_know_no_city_and_chat_lines_may_name_none()
    {
        var rows = RouterLines.Read(
            ["""{"text":"a","city":null,"kind":"real"}""", """{"text":"a","city":null,"kind":"chat"}""", """{"text":"a","city":"郑州市","kind":"complaint"}"""],
            (_, reason) => Assert.Fail(reason));

        Assert.Equal([false, true, true], rows.Select(row => row.KnowsCity));
        Assert.Equal([null, null, "complaint"], rows.Select(row => row.Kind));
    }
}
