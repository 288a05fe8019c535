package uk.letterbox.wiring;

import java.io.IOException;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;

import uk.letterbox.alert.DoorAlerts;
import uk.letterbox.door.DoorReport;
import uk.letterbox.door.FolderComponent;
import uk.letterbox.door.SourceComponent;
import uk.letterbox.drop.DoorUnreadable;
import uk.letterbox.drop.DropBeans;
import uk.letterbox.drop.DropComponent;
import uk.letterbox.drop.DropDoor;

/** The doors of an office as routes: what they need in Camel, and each of them opened. */
final class OpenDoors implements AutoCloseable {

    private final Office office;
    private final Entrance entrance;
    private final DropRoutes dropRoutes;
    private final SftpDoor sftp;

    OpenDoors(Office office) {
        this.office = office;
        this.entrance = office.entrance();
        this.dropRoutes = new DropRoutes(entrance.drops());
        this.sftp = new SftpDoor(office.setup(), entrance.drops());
    }

    /** Makes the folders of the drop doors. */
    void prepare() throws IOException, DoorUnreadable {
        for (DropDoor door : entrance.dropDoors().values()) {
            door.prepare();
        }
    }

    /** @param report is told whether each door works */
    void bind(Main main, DoorReport report) {
        main.bind("arrivals", office.arrivals());
        main.bind("dropDoors", new DropBeans(entrance.dropDoors()));
        main.bind("dropRoutes", dropRoutes);
        main.bind("pulledServers", entrance.pulls().beans());
        main.bind("eventDoors", entrance.eventDoors());
        main.bind("mailDoors", entrance.mailDoors());
        main.addMainListener(new MainListenerSupport() {
            @Override
            public void beforeConfigure(BaseMainSupport support) {
                addFolders(support.getCamelContext(), report);
                addSources(support.getCamelContext(), report);
            }
        });
    }

    private void addFolders(CamelContext context, DoorReport report) {
        Leadership leadership = office.leadership();
        DoorReport waiting = new DoorAlerts(office.alerts())::waiting;
        context.addComponent("drop", new DropComponent(entrance.dropDoors(), report, waiting, leadership));
        context.addComponent("events", new FolderComponent(entrance.events()::inbox, report, leadership::held));
        context.addComponent("mail", new FolderComponent(entrance.mails()::inbox, report, leadership::held));
    }

    private void addSources(CamelContext context, DoorReport report) {
        Leadership leadership = office.leadership();
        context.addComponent(
                "queue",
                new SourceComponent(
                        name -> entrance.connectors().opening(name, entrance.eventDoors()), report, leadership));
        context.addComponent("server", new SourceComponent(entrance.pulls()::opening, report, leadership));
        context.addComponent("mailbox", new SourceComponent(entrance.mailboxes()::opening, report, leadership));
    }

    /** Opens all of them: folders, then what comes from elsewhere, then the SFTP server. */
    void open(CamelContext context) throws Exception {
        dropRoutes.openNew(context);
        for (String agency : entrance.eventDoors().agencies()) {
            open(context, "events-from-folder", agency);
        }
        for (String agency : entrance.mailDoors().agencies()) {
            open(context, "mail-from-folder", agency);
        }
        entrance.connectors().open(context);
        entrance.mailboxes().open(context);
        entrance.pulls().open(context);
        sftp.open();
    }

    private static void open(CamelContext context, String template, String agency) throws Exception {
        TemplatedRouteBuilder.builder(context, template)
                .parameter("agency", agency)
                .add();
    }

    /** The SFTP server; the routes are closed with Camel. */
    @Override
    public void close() {
        sftp.close();
    }
}
