using Npgsql;

namespace Lakwerk.Storage.Tests;

/// <summary>How places of databases and buckets are written.</summary>
public sealed class PlaceTests
{
    [Theory]
    [InlineData("s3://dossiers", "dossiers", "", null, "us-east-1")]
    [InlineData("s3://dossiers/woo/2026", "dossiers", "woo/2026/", null, "us-east-1")]
    [InlineData("s3://dossiers/woo?endpoint=https%3A%2F%2Fs3.example.nl&region=nl", "dossiers", "woo/", "https://s3.example.nl/", "nl")]
    [InlineData("s3://dossiers?endpoint=http://127.0.0.1:9000", "dossiers", "", "http://127.0.0.1:9000/", "us-east-1")]
    public void A_bucket_is_written_as_an_address(string text, string bucket, string prefix, string? endpoint, string region) =>
        Assert.Equal(new BucketPlace(bucket, prefix, endpoint is null ? null : new Uri(endpoint), region), BucketPlace.Parse(text));

    [Fact]
    public void A_bucket_that_may_be_made_says_so_in_its_address() => Assert.True(BucketPlace.Parse("s3://dossiers?endpoint=http://127.0.0.1:9000&create=true").MayBeMade);

    [Theory]
    [InlineData("s3://")]
    [InlineData("s3://dossiers?endpoint=ftp://x")]
    [InlineData("s3://dossiers?colour=red")]
    [InlineData("s3://dossiers?create=perhaps")]
    [InlineData("s3://key:secret@dossiers")]
    public void Any_other_address_of_a_bucket_is_refused(string text) => Assert.Throws<StorageException>(() => BucketPlace.Parse(text));

    [Theory]
    [InlineData("postgres://jan:p%40s@db.example.nl:5433/woo?sslmode=require", "Host=db.example.nl;Port=5433;Database=woo;Username=jan;Password=p@s;SSL Mode=Require")]
    [InlineData("postgresql://db/woo", "Host=db;Database=woo")]
    [InlineData("postgres:///woo?host=/run/postgresql", "Host=/run/postgresql;Database=woo")]
    [InlineData("Host=db;Database=woo", "Host=db;Database=woo")]
    public void A_server_is_written_as_an_address_or_in_keywords(string text, string same) =>
        Assert.True(new NpgsqlConnectionStringBuilder(same + Habits).EquivalentTo(new NpgsqlConnectionStringBuilder(PostgresAddress.ToConnectionString(text))), PostgresAddress.ToConnectionString(text));

    private const string Habits = ";Max Auto Prepare=100;No Reset On Close=true";

    [Fact]
    public void What_an_address_says_of_plans_and_resets_holds()
    {
        var builder = new NpgsqlConnectionStringBuilder(PostgresAddress.ToConnectionString("postgres://db/woo?Max Auto Prepare=0&No Reset On Close=false"));
        Assert.Equal((0, false), (builder.MaxAutoPrepare, builder.NoResetOnClose));
    }

    [Fact]
    public void A_wrong_address_of_a_server_is_refused_without_repeating_its_password() =>
        Assert.DoesNotContain("geheim", Assert.Throws<StorageException>(() => PostgresAddress.ToConnectionString("postgres://jan:geheim@db/woo?kleur=rood")).Message, StringComparison.Ordinal);
}
