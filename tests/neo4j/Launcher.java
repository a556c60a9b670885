// Starts a real Neo4j inside one Java process for the tests: java -cp 'lib/*' Launcher.java HOME PORT [PASSWORD]

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

class Launcher {
  static volatile DatabaseManagementService neo4j;

  public static void main(String[] args) throws Exception {
    dieWithStdin(); // first, so that a test run killed while Neo4j starts leaves no orphan either
    var port = Integer.parseInt(args[1]) == 0 ? freePort() : Integer.parseInt(args[1]);
    var password = args.length > 2 ? args[2] : null;
    var address = new SocketAddress("127.0.0.1", port);
    neo4j = new DatabaseManagementServiceBuilder(Path.of(args[0]))
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, address)
        .setConfig(BoltConnector.advertised_address, address)
        .setConfig(GraphDatabaseSettings.auth_enabled, password != null)
        .setConfig(GraphDatabaseSettings.pagecache_memory, 64L << 20)
        .build(); // throws where the port is taken
    if (password != null) setPassword(password);
    awaitBolt(port);
    System.out.println("READY " + port);
  }

  /** Reads stdin to its end, which comes when the test run closes it or is gone, and stops Neo4j then. */
  static void dieWithStdin() {
    var watcher = new Thread(() -> {
      try {
        while (System.in.read() >= 0) {}
      } catch (IOException gone) {
        // the same as its end
      }
      if (neo4j != null) neo4j.shutdown();
      Runtime.getRuntime().halt(0);
    });
    watcher.setDaemon(true);
    watcher.start();
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** The first password has to be changed before a client gets in; a home that is started again has it already. */
  static void setPassword(String password) {
    try {
      neo4j.database("system")
          .executeTransactionally("ALTER USER neo4j SET PASSWORD $p CHANGE NOT REQUIRED", Map.of("p", password));
    } catch (RuntimeException e) {
      if (!String.valueOf(e.getMessage()).contains("cannot be the same")) throw e;
    }
  }

  /** Shakes hands in Bolt (magic number, then four versions on offer) until the server picks one. */
  static void awaitBolt(int port) throws Exception {
    var hello = new byte[] {0x60, 0x60, (byte) 0xB0, 0x17, 0, 4, 4, 5, 0, 0, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0};
    for (var attempt = 1; ; attempt++) {
      try (var socket = new Socket("127.0.0.1", port)) {
        socket.setSoTimeout(5000);
        socket.getOutputStream().write(hello);
        var picked = socket.getInputStream().readNBytes(4);
        if (picked.length == 4 && !Arrays.equals(picked, new byte[4])) return;
      } catch (IOException notYet) {
        if (attempt == 50) throw notYet;
      }
      if (attempt == 50) throw new IOException("Bolt on port " + port + " agreed to no version");
      Thread.sleep(200);
    }
  }
}
