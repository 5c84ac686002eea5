package org.ecoplan.project.load;

import jakarta.ws.rs.Path;
import org.ecoplan.kit.load.LoadResource;
import org.ecoplan.kit.load.LoadStore;

@Path(LoadResource.PATH)
public class ProjectLoadResource extends LoadResource {

    ProjectLoadResource(LoadStore store) {
        super(store);
    }
}
