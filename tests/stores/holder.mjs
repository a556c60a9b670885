// A process of its own that has an embedded store's file open: until its stdin closes, or until it is killed.

import grafeo from '@grafeo-db/js'

const database = grafeo.GrafeoDB.create(process.argv[2])
if (process.argv[3] === 'writes') await database.executeCypher('CREATE (:Portolan {key: $key})', { key: 'of the holder' })
console.log('held')
process.stdin.resume().on('end', () => {
  database.close()
  process.exit()
})
