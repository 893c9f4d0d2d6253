using System.Text;
using Lakwerk.Publication.Site;

namespace Lakwerk.Publication.Data;

/// <summary>What the open data offers, as programs read it (OpenAPI 3.1).</summary>
public static class OpenApiText
{
    public static byte[] Of(SiteSettings site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return Encoding.UTF8.GetBytes(Text.Replace("SERVER", site.Of(SiteAddresses.Api).ToString().TrimEnd('/'), StringComparison.Ordinal));
    }

    private const string Text = """
        {
          "openapi": "3.1.0",
          "info": { "title": "Openbare besluiten", "version": "1.0.0", "description": "Besluiten op verzoeken om informatie en de documenten die openbaar zijn geworden. Alleen lezen, zonder sleutel." },
          "servers": [ { "url": "SERVER" } ],
          "paths": {
            "/besluiten.json": { "get": { "operationId": "besluiten", "summary": "Alle besluiten", "responses": { "200": { "description": "Het nieuwste besluit van elk dossier", "content": { "application/json": { "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Besluit" } } } } } } } },
            "/besluiten.csv": { "get": { "operationId": "besluitenCsv", "summary": "Alle besluiten als CSV (puntkomma, UTF-8)", "responses": { "200": { "description": "Een regel per besluit", "content": { "text/csv": {} } } } } },
            "/documenten.json": { "get": { "operationId": "documenten", "summary": "Alle documenten", "responses": { "200": { "description": "Elke regel van elke inventarislijst", "content": { "application/json": { "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Document" } } } } } } } },
            "/documenten.csv": { "get": { "operationId": "documentenCsv", "summary": "Alle documenten als CSV (puntkomma, UTF-8)", "responses": { "200": { "description": "Een regel per document", "content": { "text/csv": {} } } } } },
            "/zoeken": { "get": { "operationId": "zoeken", "summary": "Zoeken in titels en tekst; niet op een site van losse bestanden",
              "parameters": [
                { "name": "q", "in": "query", "schema": { "type": "string", "maxLength": 400 } },
                { "name": "orgaan", "in": "query", "schema": { "type": "array", "items": { "type": "string" } } },
                { "name": "jaar", "in": "query", "schema": { "type": "array", "items": { "type": "string" } } },
                { "name": "categorie", "in": "query", "schema": { "type": "array", "items": { "type": "string" } } },
                { "name": "soort", "in": "query", "schema": { "type": "array", "items": { "type": "string" } } },
                { "name": "grond", "in": "query", "schema": { "type": "array", "items": { "type": "string" } } },
                { "name": "uitkomst", "in": "query", "schema": { "type": "array", "items": { "type": "string" } } },
                { "name": "volgorde", "in": "query", "schema": { "enum": [ "relevantie", "nieuwste", "oudste" ] } },
                { "name": "blad", "in": "query", "schema": { "type": "integer", "minimum": 1 } }
              ],
              "responses": { "200": { "description": "Tien treffers, het totaal en de verfijningen", "content": { "application/json": {} } }, "503": { "description": "Te veel vragen tegelijk; kom terug na Retry-After" } } } }
          },
          "components": { "schemas": {
            "Besluit": { "type": "object", "properties": {
              "dossier": { "type": "string" }, "version": { "type": "integer" }, "title": { "type": "string" }, "body": { "type": "string" }, "reference": { "type": "string" },
              "kind": { "enum": [ "primary", "partial", "onObjection", "supplementary" ] }, "law": { "enum": [ "wob", "woo" ] }, "outcome": { "enum": [ "public", "partlyPublic", "notPublic", "alreadyPublic", "nothingFound" ] },
              "requested": { "type": "string", "format": "date" }, "received": { "type": "string", "format": "date" }, "decidedOn": { "type": "string", "format": "date" }, "announcedOn": { "type": "string", "format": "date" }, "publicFrom": { "type": "string", "format": "date" },
              "documents": { "type": "integer" }, "released": { "type": "integer" }, "grounds": { "type": "array", "items": { "type": "string" } }, "page": { "type": "string", "format": "uri" }, "release": { "type": "string", "format": "uri" } } },
            "Document": { "type": "object", "properties": {
              "dossier": { "type": "string" }, "key": { "type": "string" }, "number": { "type": "string" }, "title": { "type": "string" }, "date": { "type": "string", "format": "date" }, "kind": { "type": "string" },
              "judgement": { "enum": [ "public", "partlyPublic", "notPublic", "alreadyPublic", "duplicate" ] }, "grounds": { "type": "array", "items": { "type": "string" } }, "passages": { "type": "integer" }, "pages": { "type": "integer" },
              "suspended": { "type": "boolean" }, "sha256": { "type": "string" }, "page": { "type": "string", "format": "uri" }, "file": { "type": "string", "format": "uri" } } }
          } }
        }

        """;
}
