package org.ecoplan.indicator.load;

import jakarta.ws.rs.Path;
import org.ecoplan.kit.load.LoadResource;
import org.ecoplan.kit.load.LoadStore;

@Path(LoadResource.PATH)
public class IndicatorLoadResource extends LoadResource {

    IndicatorLoadResource(LoadStore store) {
        super(store);
    }
}
