import { LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { t } from '../kit/language.js';

use([LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** Draws the values of a sub-indicator and what is asked of them into an element. */
export function draw(element, { measurements, requirements }) {
  const chart = init(element, undefined, { renderer: 'svg' });
  chart.setOption({
    animation: false,
    legend: {},
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category' },
    yAxis: { type: 'value', scale: true },
    series: [
      line('chart.measured', measurements.map((one) => [one.period, Number(one.value)])),
      line('chart.requirement', requirements.map((one) => [String(one.year), Number(one.value)])),
    ],
  });
}

function line(name, data) {
  return { type: 'line', name: t(name), data };
}
