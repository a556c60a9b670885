// The properties of models that steps demand or set, with their labels; of a value at the same place in each of its lists.
// @access read
// @param revision – the revision asked
// @returns property, labelEn, labelKo, descriptionEn, descriptionKo, open, valuesAre, values, valueLabelsEn, valueLabelsKo
MATCH (n:Portolan:ModelProperty {revision: $revision})
RETURN n.slug AS property, n.labelEn AS labelEn, n.labelKo AS labelKo, n.descriptionEn AS descriptionEn, n.descriptionKo AS descriptionKo,
       coalesce(n.open, false) AS open, n.valuesAre AS valuesAre, coalesce(n.values, []) AS values,
       coalesce(n.valueLabelsEn, []) AS valueLabelsEn, coalesce(n.valueLabelsKo, []) AS valueLabelsKo
ORDER BY property
