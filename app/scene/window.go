package scene

import (
	"frontline/app/dataset"
	"frontline/timeline"
)

// Window is the months that a picture of the Scene sums, both included; equal for one month.
func Window(ds *dataset.Dataset, s Scene) (from, to timeline.Month) {
	return newBuilder(ds, s, Look{}).window()
}
