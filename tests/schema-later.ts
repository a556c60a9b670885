/** What `api.graphql` promises and the schema has not yet, by coordinates. What lies inside one of these is not named. The list shrinks to nothing. */
export const later: string[] = [
  // What stands in the way of a path.
  'DeploymentPathConnection.blockers',
  'Blocker',
  'BlockerChange',
  'BlockerReason',

  // What a path says of itself.
  'DeploymentPath.benefits',
  'DeploymentPath.considerations',
  'DeploymentPath.explanation',
  'DeploymentPath.versions',
  'DeploymentPath.warnings',
  'PathWarning',
  'PathWarningCode',

  // Filters of paths.
  'PathFilter.allowUnstated',
  'PathFilter.gpu',
  'PathFilter.lossless',
  'PathFilter.model',
  'PathFilter.newUser',
  'PathFilter.official',
  'PathFilter.offline',
  'PathFilter.openSource',
  'PathFilter.trainingDataBytes',
  'PathFilter.versions',
  'ModelPropertyInput',
  'VersionInput',
  'Query.modelProperties',
  'ModelPropertyDefinition',
  'ModelPropertyValue',

  // All that a thing reaches, or is reached from.
  'Technology.deployableTo',
  'ModelFormat.deployableTo',
  'ReachableTarget',
  'ReachableTargetConnection',
  'ReachableTargetEdge',
  'DeploymentTarget.trainableIn',
  'ReachableOrigin',
  'ReachableOriginConnection',
  'ReachableOriginEdge',

  // Many pairs at once.
  'Query.compatibilityMatrix',
  'CompatibilityMatrix',
  'Query.retirementImpact',
  'RetirementImpact',
  'ImpactedPair',
  'ImpactedPairConnection',
  'ImpactedPairEdge',

  // What came and went.
  'Query.changes',
  'Change',
  'ChangeConnection',
  'ChangeEdge',
]
