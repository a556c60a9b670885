/**
 * Where each technology and format of the founding document leads: as of 2018-02-12, by steps that cite it. Worked out by hand from its
 * table of steps, and compared with what is served, so that a change of the knowledge is seen.
 */

const container = 'web-service-in-a-container'
const hdinsight = 'spark-on-azure-hdinsight'
const server = 'microsoft-machine-learning-server'
const sql = 'sql-server-functions'
const studio = 'azure-machine-learning-studio-web-service'
const databricks = 'azure-databricks'

export const targets = [databricks, studio, server, hdinsight, sql, container]

export const reach: Record<string, string[]> = {
  // Spyder comes with it.
  'technology:anaconda': [server, sql, container],
  'technology:apache-spark': [databricks, hdinsight],
  'technology:azure-batch-ai': [container],
  'technology:azure-data-factory': [],
  'technology:azure-data-lake-analytics': [],
  'technology:azure-data-science-virtual-machine': [server, sql, container],
  'technology:azure-databricks': [databricks],
  'technology:azure-hdinsight': [hdinsight],
  // Workbench is a part of it.
  'technology:azure-machine-learning-2018': [server, hdinsight, sql, container],
  'technology:azure-machine-learning-experimentation': [],
  'technology:azure-machine-learning-model-management': [],
  'technology:azure-machine-learning-studio': [studio],
  'technology:azure-machine-learning-workbench': [server, hdinsight, sql, container],
  'technology:azure-notebooks': [server, sql, container],
  'technology:azure-stream-analytics': [],
  'technology:caffe': [container],
  'technology:chainer': [container],
  'technology:cognitive-toolkit': [container],
  'technology:databricks-runtime-ml': [],
  'technology:docker': [],
  'technology:jupyter-notebook': [server, sql, container],
  'technology:microsoft-azure': [],
  'technology:microsoft-machine-learning-server': [server, sql, container],
  'technology:mlflow': [],
  'technology:mmlspark': [hdinsight],
  // Studio states both languages; Workbench states none.
  'technology:python': [studio, server, sql, container],
  'technology:r': [studio, server, sql],
  'technology:rstudio': [server, sql],
  'technology:spark-mllib': [databricks, hdinsight],
  'technology:spyder': [server, sql, container],
  'technology:sql-server': [server, sql, container],
  'technology:tensorflow': [container],
  'technology:transact-sql': [],
  'technology:visual-studio-code': [server, sql, container],
  // What a model at hand was trained with is not known, and these four go on only from Batch AI.
  'format:caffe-model': [],
  'format:chainer-model': [],
  'format:cognitive-toolkit-model': [],
  'format:tensorflow-model': [],
  'format:model-management-service-package': [container],
  'format:python-model': [server, sql, container],
  'format:r-model': [server, sql],
  // Likewise: HDInsight takes its own, Databricks its own.
  'format:spark-ml-model': [],
  'format:studio-model': [studio],
  'format:workbench-model': [server, hdinsight, sql, container],
  'format:workbench-service-package': [server, hdinsight, sql, container],
}
