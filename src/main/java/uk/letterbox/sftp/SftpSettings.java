package uk.letterbox.sftp;

import java.time.Duration;

/**
 * How the server behaves.
 *
 * @param host the address it listens on
 * @param idle after how long without a word from the client a session ends
 * @param largest bytes of the largest file that may be uploaded
 * @param sessions how many there may be at a time
 * @param diskLow bytes of free disk below which no upload is taken
 */
public record SftpSettings(String host, int port, Duration idle, long largest, int sessions, long diskLow) {}
