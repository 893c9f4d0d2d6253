using System.Security.Cryptography;
using Lakwerk.Suggestions.Persons;
using Lakwerk.Suggestions.Scanning;

namespace Lakwerk.Suggestions.Tests;

/// <summary>The trained data is made by a program (tools/README.md); a change that nobody trained must not slip in.</summary>
public sealed class TrainedDataTests
{
    private const int MostBytes = 3 * 1024 * 1024;

    public static TheoryData<string, string> Checksums
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var line in File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Data", "trained.sha256")))
                rows.Add(line[66..], line[..64]);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Checksums))]
    public void Trained_data_is_what_the_training_program_wrote(string name, string sha256)
    {
        using var stream = DataFile.Open(name);
        Assert.True(stream.Length <= MostBytes, $"{name} is larger than three megabytes.");
        Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }

    [Fact]
    public void A_hashed_set_holds_all_that_was_added_and_little_else()
    {
        var set = new BloomFilter(1000);
        for (var i = 0u; i < 1000; i++) set.Add(i * 7919);
        using var file = new MemoryStream();
        set.Write(file);
        file.Position = 0;
        var read = BloomFilter.Read(file);
        Assert.All(Enumerable.Range(0, 1000), i => Assert.True(read.MayContain((uint)i * 7919)));
        Assert.True(Enumerable.Range(1, 10_000).Count(i => read.MayContain((uint)i * 7919 + 3)) < 300);
    }
}
