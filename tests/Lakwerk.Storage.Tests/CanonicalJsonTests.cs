using System.Text;

namespace Lakwerk.Storage.Tests;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{ "b": 1, "a": [ true, null ] }""", """{"a":[true,null],"b":1}""")]
    [InlineData("""{"a":"\u00e9\u0022\/"}""", """{"a":"é\"/"}""")]
    [InlineData("""{"z":{"y":1,"x":2},"A":0.50}""", """{"A":0.50,"z":{"x":2,"y":1}}""")]
    public void There_is_one_way_of_writing(string json, string canonical) =>
        Assert.Equal(canonical, Encoding.UTF8.GetString(CanonicalJson.Of(Encoding.UTF8.GetBytes(json))));

    [Fact]
    public void Writing_it_again_changes_nothing()
    {
        foreach (var e in Sample.Events(10))
        {
            var once = CanonicalJson.Of(Dossiers.Events.DossierEventJson.Write(e));
            Assert.Equal(once, CanonicalJson.Of(once));
        }
    }

    [Fact]
    public void A_link_depends_on_everything_it_covers()
    {
        byte[] e = [1, 2, 3];
        var link = HashChain.Next(HashChain.Start, "d", 1, e);

        Assert.NotEqual(link, HashChain.Next(link, "d", 1, e));
        Assert.NotEqual(link, HashChain.Next(HashChain.Start, "e", 1, e));
        Assert.NotEqual(link, HashChain.Next(HashChain.Start, "d", 2, e));
        Assert.NotEqual(link, HashChain.Next(HashChain.Start, "d", 1, [1, 2, 4]));
    }
}
