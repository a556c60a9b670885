// Every named thing with its names, dates, kind and traits: what names are resolved by and routes are judged by.
// @access read
// @param revision – the revision asked
// @returns id, kind, live, boundTo, versionOrder, versionNameEn, versionNameKo, nameEn, nameKo, aliases, summaryEn, summaryKo, offline, gpu, gpuRequired, openSource, maxTrainingDataBytes, introduced, unreleased, deprecated, closedToNew, retired, attested
MATCH (n:Portolan {revision: $revision})
WHERE n.slug IS NOT NULL AND n.nameEn IS NOT NULL
RETURN n.id AS id, n.kind AS kind, n.live AS live, [(n)-[:BOUND_TO]->(b:Technology) | b.id] AS boundTo, n.versionOrder AS versionOrder,
       n.versionNameEn AS versionNameEn, n.versionNameKo AS versionNameKo,
       n.nameEn AS nameEn, coalesce(n.nameKo, n.nameEn) AS nameKo, coalesce(n.aliases, []) AS aliases,
       n.summaryEn AS summaryEn, n.summaryKo AS summaryKo, n.offline AS offline, n.gpu AS gpu, n.gpuRequired AS gpuRequired,
       n.openSource AS openSource, n.maxTrainingDataBytes AS maxTrainingDataBytes, n.introduced AS introduced, n.unreleased AS unreleased,
       n.deprecated AS deprecated, n.closedToNew AS closedToNew, n.retired AS retired, n.attested AS attested
ORDER BY id
