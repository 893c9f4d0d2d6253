using System.Security.Cryptography;
using Lakwerk.SampleText;
using Lakwerk.Suggestions.Persons;
using Lakwerk.Suggestions.Scanning;
using Lakwerk.TrainTagger;

const int Documents = 16000;
const int Rounds = 5;
const int CommonFrom = 2;

if (args.Length != 3)
{
    Console.Error.WriteLine("usage: Lakwerk.TrainTagger SHARED-FOLDER WORD-LIST OUTPUT-FOLDER   (see tools/README.md)");
    return 2;
}

var (shared, wordList, output) = (args[0], args[1], args[2]);
var newspapers = Path.Combine(shared, "ner", "enp_NL.kb.bio");
var surnames = SurnameList.Trainable(Path.Combine(shared, "names"));
var templateFolder = Path.Combine(AppContext.BaseDirectory, "Templates");
var firstNames = DataFile.Lines("first-names.txt").SelectMany(line => line.Split(' ')).ToList();

var (knownSurnames, commonWords) = (SurnameSet(), CommonWordSet());
Lexicon.Use(knownSurnames, commonWords);

var generator = new DocumentGenerator(TemplateSet.Read(templateFolder), firstNames, surnames, Fillers.Read(Path.Combine(templateFolder, "words.txt")));
var texts = Enumerable.Range(1, Documents).Select(seed => TrainingText.Of(generator.Generate(seed), (uint)seed))
    .Concat(TrainingText.Newspapers(newspapers)).ToArray();
var perceptron = new Perceptron();
for (var round = 1; round <= Rounds; round++)
{
    new Random(round).Shuffle(texts);
    var wrong = texts.Sum(text => perceptron.Learn(text.Text.Chars, text.Tokens, text.Truth));
    Console.WriteLine($"round {round}: {wrong} of {texts.Sum(text => text.Tokens.Length)} tokens wrong");
}

Save("surnames.bloom", knownSurnames.Write);
Save("common-words.bloom", commonWords.Write);
Save("person-tagger.bin", perceptron.Average().Write);
return 0;

BloomFilter SurnameSet()
{
    var words = surnames.All.SelectMany(SurnameList.MainWords).Select(word => Word.Hash(word)).Distinct().ToList();
    var set = new BloomFilter(words.Count);
    words.ForEach(set.Add);
    return set;
}

BloomFilter CommonWordSet()
{
    var words = File.ReadLines(newspapers).Select(line => line.Split(' '))
        .Where(parts => parts.Length == 2 && parts[1] == "O" && parts[0].Length > 2 && parts[0].All(char.IsLower))
        .GroupBy(parts => Word.Hash(parts[0])).Where(group => group.Count() >= CommonFrom).Select(group => group.Key)
        .Concat(TemplateWords()).Concat(DictionaryWords()).Distinct().ToList();
    var set = new BloomFilter(words.Count);
    words.ForEach(set.Add);
    return set;
}

IEnumerable<uint> TemplateWords() => Directory.EnumerateFiles(templateFolder).Order(StringComparer.Ordinal)
    .SelectMany(File.ReadLines).SelectMany(line => line.Split(' ', ',', '.', ':', '(', ')'))
    .Where(word => word.Length > 2 && word.All(char.IsLower)).Select(word => Word.Hash(word));

IEnumerable<uint> DictionaryWords() => File.ReadLines(wordList)
    .Where(word => word.Length > 2 && word.All(char.IsLower)).Select(word => Word.Hash(word));

void Save(string name, Action<Stream> write)
{
    var path = Path.Combine(output, name);
    using (var file = File.Create(path)) write(file);
    Console.WriteLine($"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))}  {name}");
}
