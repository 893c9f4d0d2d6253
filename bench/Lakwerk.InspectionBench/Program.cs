using Lakwerk.InspectionBench;

// Measures the witness. Usage:
//   alone FOLDER          inspects every PDF below a folder, prints findings by channel and the files that fail
//   plain FOLDER          the same, by the yardstick method only
//   recall FOLDER [N]     draws black and white boxes over words of up to N files and counts the words found again
//   prove FOLDER N        redacts words of N files with our own redactor and inspects the results
//   cover FILE OUT        writes the covered file that recall would inspect
//   show FILE             prints the report on one file
return args switch
{
    ["alone", var folder] => AloneRun.Run(folder),
    ["plain", var folder] => AloneRun.Plain(folder),
    ["recall", var folder] => RecallRun.Run(folder, 100),
    ["recall", var folder, var count] => RecallRun.Run(folder, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)),
    ["prove", var folder, var count] => ProveRun.Run(folder, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), pictures: true),
    ["cover", var file, var output] => RecallRun.Cover(file, output),
    ["show", var file] => AloneRun.Show(file),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: alone FOLDER | plain FOLDER | recall FOLDER [N] | prove FOLDER N | cover FILE OUT | show FILE");
    return 2;
}
