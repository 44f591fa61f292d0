using Messaging.Routing.Classification.Learning;

namespace Messaging.Routing.Tests.Classification.Learning;

public class TextModelFileTests
{
    private static readonly TrainedModel Trained = TextModelTrainer.Train(Lessons.All, seed: 7);

    [Fact]
    public void A_kept_model_judges_as_before()
    {
        var again = TextModelFile.Read(Trained.File);

        Assert.Equal(Trained.Model.Suggest("公交", "末班车太早"), again.Suggest("公交", "末班车太早"));
        Assert.Equal(Trained.File, TextModelFile.Write(again));
    }

    [Fact]
    public void One_changed_byte_is_noticed()
    {
        foreach (var at in new[] { 12, Trained.File.Length / 2, Trained.File.Length - 1 })
        {
            var damaged = Trained.File.ToArray();
            damaged[at] ^= 1;

            Assert.Throws<InvalidDataException>(() => TextModelFile.Read(damaged));
        }
    }

    [Fact]
    public void Half_a_model_is_refused() =>
        Assert.Throws<InvalidDataException>(() => TextModelFile.Read(Trained.File[..(Trained.File.Length / 2)]));

    [Theory]
    [InlineData("")]
    [InlineData("MBXMODEL")]
    [InlineData("{\"id\":1,\"title\":\"no model at all, but a line of messages as people mix them up\"}")]
    public void What_is_no_model_is_refused_as_such(string content) =>
        Assert.Contains("no model", Assert.Throws<InvalidDataException>(() => TextModelFile.Read(System.Text.Encoding.UTF8.GetBytes(content))).Message);

    [Fact]
    public void A_model_of_another_version_is_refused_with_what_to_do()
    {
        var newer = Trained.File.ToArray();
        newer[8] = 99;

        Assert.Contains("train it again", Assert.Throws<InvalidDataException>(() => TextModelFile.Read(newer)).Message);
    }
}
