// mutool run redact-mutool.js jobs.jsonl
function redact(job) {
	var document = new PDFDocument(job["in"]);
	if (document.needsPassword()) document.authenticatePassword("");
	var marked = {};
	JSON.parse(read(job.marks)).marks.forEach(function (mark) {
		var page = document.findPage(mark.page - 1);
		if (page.isIndirect()) page = page.resolve();
		if (!page.get("Annots") || page.get("Annots").isNull()) page.put("Annots", document.newArray());
		mark.boxes.forEach(function (box) {
			var rectangle = document.newArray();
			box.forEach(function (edge) { rectangle.push(document.newReal(edge)); });
			var annotation = document.newDictionary();
			annotation.put("Type", document.newName("Annot"));
			annotation.put("Subtype", document.newName("Redact"));
			annotation.put("Rect", rectangle);
			page.get("Annots").push(document.addObject(annotation));
		});
		marked[mark.page] = true;
	});
	for (var number in marked) document.loadPage(number - 1).applyRedactions();
	document.save(job.out, "garbage=3,compress,decrypt");
}

read(scriptArgs[0]).split("\n").forEach(function (line) {
	if (!line) return;
	try { redact(JSON.parse(line)); } catch (problem) { print(problem); }
});
