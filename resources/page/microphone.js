// Has the page use the microphone that a person chose; by name, as ids change with every start.
(() => {
  "use strict";
  const wanted = __MICROPHONE__;
  const devices = window.MediaDevices && MediaDevices.prototype;
  if (!devices || !wanted) {
    return;
  }
  const { apply } = Reflect;
  const { enumerateDevices } = devices;
  const withDevice = (wish, deviceId) => ({
    ...wish,
    audio: { ...(wish.audio === true ? {} : wish.audio), deviceId: { exact: deviceId } },
  });
  devices.getUserMedia = new Proxy(devices.getUserMedia, {
    __proto__: null,
    apply(target, asked, parameters) {
      const wish = parameters[0]; // a page may have bent its lists
      const asItIs = () => apply(target, asked, parameters);
      if (!wish || !wish.audio) {
        return asItIs();
      }
      return apply(enumerateDevices, asked, []).then((all) => {
        const device = all.find(({ kind, label }) => kind === "audioinput" && label === wanted);
        // one that was unplugged gives way to the system's default
        return device
          ? apply(target, asked, [withDevice(wish, device.deviceId)]).catch((error) =>
              error.name === "OverconstrainedError" ? asItIs() : Promise.reject(error),
            )
          : asItIs();
      });
    },
  });
})();
