package uk.letterbox.pull;

import java.io.IOException;

import uk.letterbox.door.SourceFailed;

/** What is said of a server that something is wrong with, and what to do. */
record Told(Server server) {

    SourceFailed failed(HostKeyDiffers differs) {
        return new SourceFailed(
                name() + " shows another host key than doors.drop.pull says: expected " + server.hostKey() + ", shown "
                        + server.unseen(differs.getMessage())
                        + ". Nothing was sent to it. Ask whoever runs it whether its"
                        + " key was changed, and write the new one into hostKey only if they say so.",
                differs);
    }

    SourceFailed failed(LoginRefused refused) {
        return new SourceFailed(
                name() + " cannot be logged in to: " + server.unseen(refused.getMessage())
                        + ". Check user, password and" + " key in doors.drop.pull, and with whoever runs the server.",
                refused);
    }

    SourceFailed failed(IOException broken) {
        return new SourceFailed(
                name() + " cannot be read: " + server.unseen(why(broken))
                        + ". Check that it is running and can be reached," + " and that the folder " + server.folder()
                        + " is there; what lies there waits.",
                broken);
    }

    private String name() {
        return "The SFTP server " + server.address();
    }

    private static String why(IOException broken) {
        return broken.getMessage() == null ? broken.toString() : broken.getMessage();
    }
}
