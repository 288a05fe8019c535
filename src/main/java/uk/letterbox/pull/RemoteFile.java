package uk.letterbox.pull;

/**
 * A file on a server, as it looked.
 *
 * @param path below the folder that is looked into, its parts joined by slashes, each of them one plain segment
 * @param size in bytes
 * @param modified in epoch milliseconds, as exactly as the server says
 */
public record RemoteFile(String path, long size, long modified) {}
